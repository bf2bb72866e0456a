package io.heirloom.verifier.check;

import io.heirloom.tlog.tile.EntryBundle;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tile.TilePath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Reads the entries of a log from wherever it is served or mirrored, as c2sp.org/tlog-tiles says. */
final class LogEntries {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_BUNDLE = 1 << 20;
    private static final int FOUND = 200;

    private final String prefix;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param address under which all logs of a ledger are
     * @param origin of the log; what stands behind the host is its path
     */
    LogEntries(URI address, String origin) {
        int host = origin.indexOf('/');
        if (host < 0) {
            throw new IllegalArgumentException("The origin names no path");
        }
        this.prefix = address.toString().replaceAll("/+$", "") + origin.substring(host) + "/tile/";
    }

    /** The entries from this one to the end of its bundle, in a log of that size. */
    List<byte[]> from(long index, long size) throws IOException, InterruptedException {
        var tile = new TileId(0, index / TileId.WIDTH);
        int width = tile.width(size);
        URI bundle = URI.create(prefix + new TilePath(true, tile, width).text());
        HttpRequest request =
                HttpRequest.newBuilder(bundle).timeout(PATIENCE).GET().build();
        HttpResponse<byte[]> answer =
                http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_BUNDLE));
        if (answer.statusCode() != FOUND) {
            throw new IOException("A bundle of entries is not served");
        }
        try {
            List<byte[]> entries = EntryBundle.decode(answer.body());
            if (entries.size() == width) {
                return entries;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("What is served is not a bundle of entries", e);
        }
        throw new IOException("A bundle has another number of entries than its path says");
    }
}
