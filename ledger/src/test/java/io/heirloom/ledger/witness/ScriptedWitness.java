package io.heirloom.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A witness on a real port that keeps the specification until it is told to misbehave. */
public final class ScriptedWitness implements AutoCloseable {

    private final String name;
    private final SigningKey key;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger contradictions = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    /** By origin. */
    private final Map<String, Checkpoint> last = new HashMap<>();

    private volatile Answering answering = this::honestly;
    private volatile Duration clockOffset = Duration.ZERO;

    public ScriptedWitness(String name) {
        this(name, 0);
    }

    ScriptedWitness(String name, int port) {
        this.name = name;
        byte[] seed = TreeHash.ofLeaf(name.getBytes(StandardCharsets.UTF_8));
        this.key =
                SigningKey.of("witness.example/" + name, SignatureType.ED25519_COSIGNATURE, StrictBase64.encode(seed));
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            try (exchange) {
                answering.answer(exchange);
            }
        });
        server.start();
    }

    /** One way to answer. */
    @FunctionalInterface
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    public String policyLine() {
        return "witness %s %s http://localhost:%d/submit/\n"
                .formatted(name, key.verifierKey(), server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    int calls() {
        return calls.get();
    }

    /** How often it was shown a head that does not follow from the one before. */
    public int contradictions() {
        return contradictions.get();
    }

    /** Of the log. */
    long size() {
        return last(TestIdentity.identity().origin()).size();
    }

    /** Of the index of the log. */
    long indexSize() {
        return last(TestIdentity.indexIdentity().origin()).size();
    }

    private synchronized Checkpoint last(String origin) {
        return last.getOrDefault(origin, new Checkpoint(origin, 0, TreeHash.ofNothing()));
    }

    void answers(Answering other) {
        answering = other;
    }

    void answers(int status, String type, String body) {
        answering = exchange -> send(exchange, status, type, body);
    }

    void isHonestAgain() {
        answering = this::honestly;
    }

    void clockIsOffBy(Duration offset) {
        clockOffset = offset;
    }

    /** Has cosigned this head already, without our having heard of it. */
    synchronized void hasSeen(Checkpoint head) {
        last.put(head.origin(), head);
    }

    /** Takes requests and says nothing until the test ends. */
    void isStuck() {
        answering = _ -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** The same, of the heads of the index alone. */
    void isStuckWithTheIndex() {
        answering = exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains("\n\n" + TestIdentity.indexIdentity().origin() + "\n")) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            } else {
                honestly(exchange, body);
            }
        };
    }

    /** Signs something else than what it was sent. */
    void signsWrongly() {
        answering = exchange -> {
            exchange.getRequestBody().readAllBytes();
            String other = new Checkpoint("another.example", 1, new byte[32]).text();
            send(
                    exchange,
                    200,
                    "text/plain",
                    key.sign(other, Instant.now().getEpochSecond()).format());
        };
    }

    void honestly(HttpExchange exchange) throws IOException {
        honestly(exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void honestly(HttpExchange exchange, String body) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/submit/add-checkpoint")) {
            send(exchange, 404, "text/plain", "");
            return;
        }
        int gap = body.indexOf("\n\n");
        List<String> lines = Stream.of(body.substring(0, gap).split("\n", -1)).toList();
        long old = Long.parseLong(lines.getFirst().substring("old ".length()));
        List<byte[]> proof = lines.stream()
                .skip(1)
                .map(line -> StrictBase64.decode(line, TreeHash.LENGTH))
                .toList();
        String text = SignedNote.parse(body.substring(gap + 2)).text();
        decide(exchange, old, proof, Checkpoint.parse(text));
    }

    private synchronized void decide(HttpExchange exchange, long old, List<byte[]> proof, Checkpoint head)
            throws IOException {
        Checkpoint known = last(head.origin());
        boolean extended =
                old == 0 ? proof.isEmpty() : ProofCheck.extendsHead(old, head.size(), proof, known.root(), head.root());
        if (old != known.size()) {
            send(exchange, 409, "text/x.tlog.size", known.size() + "\n");
        } else if (!extended) {
            contradictions.incrementAndGet();
            send(exchange, 422, "text/plain", "");
        } else {
            last.put(head.origin(), head);
            long at = Instant.now().plus(clockOffset).getEpochSecond();
            send(exchange, 200, "text/plain", key.sign(head.text(), at).format());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.close();
    }
}
