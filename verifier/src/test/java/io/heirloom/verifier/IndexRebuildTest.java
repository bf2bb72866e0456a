package io.heirloom.verifier;

import static io.heirloom.verifier.Histories.handle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.tile.EntryBundle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that lies is found out by whoever rebuilds it from the entries of the log. */
class IndexRebuildTest {

    private static final String PATH = "/2026/tile/entries/000.p/23";

    @TempDir
    Path folder;

    private final Histories history = Histories.of(3);
    private byte[] served = EntryBundle.encode(history.logged());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean found = exchange.getRequestURI().getPath().equals(PATH);
            exchange.sendResponseHeaders(found ? 200 : 404, found ? served.length : -1);
            if (found) {
                exchange.getResponseBody().write(served);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anHonestIndexIsTheOneThatFollowsFromTheEntries() throws IOException {
        String honest = history.bundle(3, next(history.next(handle(3), history.size())));
        assertThat(verify(0, honest)).contains("no later event exists", "it leaves nothing out");
    }

    @Test
    void anIndexThatLeavesAHandleOutIsRefused() throws IOException {
        // Two of three events are shown, and the index hides the third: without the entries nobody can tell
        String hidden = next(history.lie(handle(2), entries -> entries.subList(0, 22)));
        assertThat(run(history.bundle(2, hidden), 0)).contains("no later event exists");
        assertThat(verify(1, history.bundle(2, hidden)))
                .contains("evidence that the index was forged")
                .doesNotContain("no later event exists");
    }

    @Test
    void anIndexWithAWrongLeafIndexIsRefused() throws IOException {
        String wrong = next(history.lie(handle(3), entries -> {
            var altered = new ArrayList<>(entries);
            altered.set(7, PrefixEntry.of(entries.get(7).key(), 8));
            return altered;
        }));
        assertThat(verify(1, history.bundle(3, wrong))).contains("evidence that the index was forged");
    }

    @Test
    void whatCannotBeReadIsNotJudged() throws IOException {
        String honest = history.bundle(3, next(history.next(handle(3), history.size())));
        assertThat(verify(2, history.bundle(3, ""))).contains("says nothing of what comes next");
        List<byte[]> others = new ArrayList<>(history.logged());
        others.set(4, others.get(5));
        served = EntryBundle.encode(others);
        assertThat(verify(2, honest)).contains("are not its first 23");
        served = EntryBundle.encode(others.subList(1, 23));
        assertThat(verify(2, honest)).contains("cannot be read at the address");
        served = "no bundle".getBytes(UTF_8);
        assertThat(verify(2, honest)).contains("cannot be read at the address");
        server.stop(0);
        assertThat(verify(2, honest)).contains("cannot be read at the address");
    }

    private String verify(int code, String bundle) throws IOException {
        return run(
                bundle, code, "--log", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private String run(String bundle, int code, String... more) throws IOException {
        Path policy = Files.write(folder.resolve("policy.txt"), Histories.policy(Histories.indexLine()));
        List<String> words = new ArrayList<>(List.of("-", "--policy", policy.toString()));
        words.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        int found = VerifyCommand.run(
                new ByteArrayInputStream(bundle.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                words.toArray(String[]::new));
        String account = out.toString(UTF_8);
        assertThat(found).as(account).isEqualTo(code);
        return account;
    }

    private static String next(String one) {
        return "\"next\":[" + one + "],";
    }
}
