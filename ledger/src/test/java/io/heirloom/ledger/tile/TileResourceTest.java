package io.heirloom.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.ledger.inbox.LeafFeed;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.tile.EntryBundle;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tile.TilePath;
import io.heirloom.tlog.tree.InMemoryTree;
import io.heirloom.tlog.tree.TreeHash;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as files over HTTP, as mirrors and monitors read it. */
@QuarkusTest
@WithPostgres
class TileResourceTest {

    private final HttpClient http = HttpClient.newHttpClient();
    // What was fetched once, by path: it may be kept for ever.
    private final Map<String, byte[]> kept = new HashMap<>();

    @Inject
    LeafFeed feed;

    @TestHTTPResource("/")
    URI address;

    @Test
    void aTileMayBeKeptForEver() throws IOException, InterruptedException {
        grownTo(TileId.WIDTH);
        HttpResponse<byte[]> tile = get(log() + "/tile/0/000", "identity");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.body()).hasSize(TileId.WIDTH * TreeHash.LENGTH);
        assertThat(tile.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
        HttpResponse<byte[]> redirected = get("/tile/0/000", "identity");
        assertThat(redirected.statusCode()).isEqualTo(307);
        assertThat(redirected.headers().firstValue("Location").orElseThrow()).endsWith(log() + "/tile/0/000");
        assertThat(redirected.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void theBeginningOfAFullTileStaysThere() throws IOException, InterruptedException {
        grownTo(TileId.WIDTH);
        byte[] full = get(log() + "/tile/0/000", "identity").body();
        byte[] begun = get(log() + "/tile/0/000.p/77", "identity").body();
        assertThat(begun).isEqualTo(Arrays.copyOf(full, 77 * TreeHash.LENGTH));
    }

    @Test
    void bundlesOfEntriesAreCompressedForWhoAsksAndSayThatTheyDependOnIt() throws IOException, InterruptedException {
        grownTo(TileId.WIDTH);
        HttpResponse<byte[]> plain = get(log() + "/tile/entries/000", "identity");
        HttpResponse<byte[]> compressed = get(log() + "/tile/entries/000", "gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("Vary").orElseThrow()).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(compressed.body().length).isLessThan(plain.body().length * 4 / 5);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/999",
                "0/x001/000",
                "3/000",
                "entries/999",
                "entries/x999/999",
                "0/000.p/256",
                "0/000.p/0",
                "0/000.p/077",
                "0/0",
                "0/0000",
                "00/000",
                "64/000",
                "-1/000",
                "entries/000.p",
                "0/000/..",
                "secrets"
            })
    void whatNoPublishedHeadCoversAndWhatIsNoPathIsNotThere(String path) throws IOException, InterruptedException {
        grownTo(1);
        HttpResponse<byte[]> answer = get(log() + "/tile/" + path, "identity");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void aPartialTileIsThereOnceAHeadCoversItAndNotBefore() throws IOException, InterruptedException {
        grownTo(1);
        long size = head().size();
        TileId edge = new TileId(0, size / TileId.WIDTH);
        int width = edge.width(size);
        String log = log();
        assertThat(get(log + "/tile/" + new TilePath(false, edge, Math.max(1, width)).text(), "identity")
                        .statusCode())
                .isEqualTo(width > 0 ? 200 : 404);
        assertThat(get(log + "/tile/" + new TilePath(false, edge, width + 1).text(), "identity")
                        .statusCode())
                .isEqualTo(404);
    }

    /** In the manner of the tool "hammer": whatever a reader sees while the log grows, what it covers is there and leads to it. */
    @Test
    void aReaderDuringWritesAlwaysSeesAWholeLog() throws IOException, InterruptedException {
        long size = 0;
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 60; i++) {
                feed.send(LeafFeed.message(UUID.randomUUID(), Leaves.random()));
            }
            for (int look = 0; look < 3; look++) {
                Checkpoint head = head();
                assertThat(head.size()).isGreaterThanOrEqualTo(size);
                requireWhole(head);
                size = head.size();
            }
        }
        assertThat(size).isPositive();
    }

    private void requireWhole(Checkpoint head) throws IOException, InterruptedException {
        var tree = InMemoryTree.empty();
        var hashes = new ByteArrayOutputStream();
        for (long index = 0; index * TileId.WIDTH < head.size(); index++) {
            var tile = new TileId(0, index);
            int width = tile.width(head.size());
            List<byte[]> entries = EntryBundle.decode(fetched(new TilePath(true, tile, width)));
            assertThat(entries).hasSize(width);
            entries.forEach(tree::add);
            entries.forEach(entry -> hashes.writeBytes(TreeHash.ofLeaf(entry)));
            assertThat(fetched(new TilePath(false, tile, width))).isEqualTo(hashes.toByteArray());
            hashes.reset();
        }
        assertThat(tree.root((int) head.size())).isEqualTo(head.root());
    }

    private byte[] fetched(TilePath path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(log() + "/tile/" + path.text(), "identity");
        assertThat(answer.statusCode()).as(path.text()).isEqualTo(200);
        byte[] before = kept.putIfAbsent(path.text(), answer.body());
        assertThat(before == null ? answer.body() : before).isEqualTo(answer.body());
        return answer.body();
    }

    private void grownTo(int size) throws IOException, InterruptedException {
        for (long i = head().size(); i < size; i++) {
            feed.send(LeafFeed.message(UUID.randomUUID(), Leaves.random()));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> head().size() >= size);
    }

    private Checkpoint head() throws IOException, InterruptedException {
        var answer = get("/checkpoint", "identity");
        if (answer.statusCode() == 404) {
            await().until(() -> get("/checkpoint", "identity").statusCode() == 200);
            return head();
        }
        return Checkpoint.parse(SignedNote.parse(new String(answer.body(), StandardCharsets.UTF_8))
                .text());
    }

    /** The path of the log that is open, as its origin says. */
    private String log() throws IOException, InterruptedException {
        String origin = head().origin();
        return origin.substring(origin.indexOf('/'));
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/$", "") + path))
                .header("Accept-Encoding", encoding)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }
}
