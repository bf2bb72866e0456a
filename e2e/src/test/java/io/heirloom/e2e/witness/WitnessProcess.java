package io.heirloom.e2e.witness;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.tree.TreeHash;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A real witness with a name of its own, and keys that follow from it. */
record WitnessProcess(ServiceUnderTest service) implements AutoCloseable {

    static WitnessProcess start(int databasePort, String database, String name, List<VerifierKey> logs) {
        return new WitnessProcess(
                ServiceUnderTest.start("witness", "-Xmx48m", databasePort, database, url -> settings(url, name, logs)));
    }

    HttpResponse<String> add(String body) {
        return addLater(body)
                .orTimeout(ServiceUnderTest.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    CompletableFuture<HttpResponse<String>> addLater(String body) {
        var request = HttpRequest.newBuilder(service.url().resolve("add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return ServiceUnderTest.HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Its lines for a policy, without the quorum. */
    String policyLines() {
        return service.get("policy").replaceAll("(?m)^quorum .*\n", "");
    }

    void kill() {
        service.kill();
    }

    @Override
    public void close() {
        service.close();
    }

    private static Map<String, String> settings(URI url, String name, List<VerifierKey> logs) {
        var settings = new HashMap<String, String>();
        settings.put("heirloom.witness.rate.per-second", "10000");
        settings.put("heirloom.witness.rate.burst", "10000");
        settings.put("heirloom.witness.identity.name", name);
        settings.put("heirloom.witness.identity.url", url.toString());
        settings.put("heirloom.witness.identity.ed25519-key", secret(name + " classical"));
        settings.put("heirloom.witness.identity.ml-dsa44-key", secret(name + " post-quantum"));
        for (int i = 0; i < logs.size(); i++) {
            settings.put("heirloom.witness.log.keys[" + i + "]", logs.get(i).toString());
        }
        return settings;
    }

    private static String secret(String of) {
        return StrictBase64.encode(TreeHash.ofLeaf(of.getBytes(StandardCharsets.UTF_8)));
    }
}
