package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The lines with which a policy relies on the witness that runs here: its keys, where it is, and that it suffices. */
public record WitnessLines(String text) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    /** What the witness is told so that its lines say where it is. */
    public static Map<String, String> tell(Settings settings) {
        return Map.of("heirloom.witness.identity.url", settings.ports().url(Endpoint.WITNESS) + "/");
    }

    /** Asks the witness, which has started. */
    public static WitnessLines ask(Settings settings) {
        URI policy = URI.create(settings.ports().url(Endpoint.WITNESS) + "/policy");
        var request = HttpRequest.newBuilder(policy).timeout(PATIENCE).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new StartFailure("The witness does not tell its keys: status " + answer.statusCode());
            }
            return new WitnessLines(answer.body());
        } catch (IOException e) {
            throw new StartFailure("The witness does not tell its keys: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The witness was being asked when it was told to stop.", e);
        }
    }

    /** Puts them where the ledger reads them. */
    public Path write(Settings settings) {
        try {
            Path file = settings.state().resolve("witness").resolve("policy.txt");
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new StartFailure("The witness's lines cannot be written: " + e.getMessage(), e);
        }
    }
}
