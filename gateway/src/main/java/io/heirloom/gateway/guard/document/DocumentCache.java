package io.heirloom.gateway.guard.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;

/** The documents used last, bounded in number and in estimated bytes. */
final class DocumentCache {

    // A parsed document takes about this many bytes for each character of its text.
    private static final int BYTES_FOR_CHARACTER = 40;

    private final int maxDocuments;
    private final long maxBytes;
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    DocumentCache(int maxDocuments, long maxBytes) {
        this.maxDocuments = maxDocuments;
        this.maxBytes = maxBytes;
    }

    static String keyOf(String query) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    synchronized Documents.Admitted get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.document;
    }

    synchronized void put(String key, Documents.Admitted document, int characters) {
        long size = (long) characters * BYTES_FOR_CHARACTER;
        if (entries.put(key, new Entry(document, size)) == null) {
            bytes += size;
        }
        Iterator<Entry> eldest = entries.values().iterator();
        while ((entries.size() > maxDocuments || bytes > maxBytes) && eldest.hasNext()) {
            bytes -= eldest.next().size;
            eldest.remove();
        }
    }

    synchronized int size() {
        return entries.size();
    }

    private record Entry(Documents.Admitted document, long size) {}
}
