package io.heirloom.itemregistry.credential;

import io.heirloom.itemregistry.credential.CredentialVerifier.Statement;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verdicts by SHA-256 over document and key. A verdict is a fact about these very bytes, so it never grows old: a changed document or key
 * is another entry. Whether the key is still relied on is not cached but read each time.
 */
final class VerdictCache {

    private final Map<ByteBuffer, Optional<Statement>> verdicts;

    VerdictCache(int size) {
        this.verdicts = Collections.synchronizedMap(new Recent(size));
    }

    Optional<Statement> of(String document, String publicKey, Supplier<Optional<Statement>> verify) {
        ByteBuffer key = digest(document, publicKey);
        Optional<Statement> known = verdicts.get(key);
        if (known != null) {
            return known;
        }
        Optional<Statement> verdict = verify.get();
        verdicts.put(key, verdict);
        return verdict;
    }

    private static ByteBuffer digest(String document, String publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(publicKey.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return ByteBuffer.wrap(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Drops the entry that was not asked for the longest. */
    private static final class Recent extends LinkedHashMap<ByteBuffer, Optional<Statement>> {
        private static final float LOAD_FACTOR = 0.75f;
        private final int size;

        Recent(int size) {
            super(16, LOAD_FACTOR, true);
            this.size = size;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Optional<Statement>> eldest) {
            return size() > size;
        }
    }
}
