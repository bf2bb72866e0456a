package io.heirloom.chaos.observe;

import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.tile.EntryBundle;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tile.TilePath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The published files of the log. */
public final class PublicLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    private final String address;

    public PublicLog(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** The log answers, and says that there is no such file. */
    static final class Missing extends IOException {

        private static final long serialVersionUID = 1L;

        Missing(String path, int status) {
            super(path + " answers " + status);
        }
    }

    public String address() {
        return address;
    }

    public TrustPolicy policy() throws IOException {
        return TrustPolicy.parse(get("/policy"));
    }

    String checkpoint() throws IOException {
        return new String(get("/checkpoint"), StandardCharsets.UTF_8);
    }

    /** The entries of that bundle as it was when the log had that size. */
    List<byte[]> entries(long bundle, long size) throws IOException {
        var tile = new TileId(0, bundle);
        return EntryBundle.decode(get("/tile/" + new TilePath(true, tile, tile.width(size)).text()));
    }

    /** The hashes of that tile as it was when the log had that size. */
    byte[] tile(TileId tile, long size) throws IOException {
        return get("/tile/" + new TilePath(false, tile, tile.width(size)).text());
    }

    byte[] get(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= CLIENT_ERROR && answer.statusCode() < SERVER_ERROR) {
                throw new Missing(path, answer.statusCode());
            }
            if (answer.statusCode() != OK) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
