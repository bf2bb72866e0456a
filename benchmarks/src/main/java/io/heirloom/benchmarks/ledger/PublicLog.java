package io.heirloom.benchmarks.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** The log as anybody sees it. */
final class PublicLog {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    PublicLog(String address) {
        this.address = address;
    }

    /** What one proof took, and how large it is. */
    record ProofCost(double millis, int bytes, int hashes) {}

    /** The size of the published head. */
    long size() {
        return head(body(request("/checkpoint").GET())).size();
    }

    /** Asks for the proof of one leaf and checks it. */
    ProofCost prove(long index) {
        byte[] leafHash = TreeHash.ofLeaf(MadeUpLeaves.entry(index));
        String question = MAPPER.createObjectNode()
                .set(
                        "leafHashes",
                        MAPPER.createArrayNode().add(Base64.getEncoder().encodeToString(leafHash)))
                .toString();
        long began = System.nanoTime();
        String answer = body(
                request("/proofs").header("Content-Type", "application/json").POST(BodyPublishers.ofString(question)));
        double millis = (System.nanoTime() - began) / 1e6;
        String text = json(answer).at("/proofs/0/proof").asText();
        var proof = InclusionProof.parse(text);
        Checkpoint head = head(proof.checkpoint());
        if (proof.index() != index || !ProofCheck.includes(index, head.size(), leafHash, proof.path(), head.root())) {
            throw new IllegalStateException("The proof of leaf " + index + " is wrong");
        }
        return new ProofCost(millis, text.length(), proof.path().size());
    }

    private static Checkpoint head(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
    }

    private String body(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        request.build().uri() + " answered with status " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
