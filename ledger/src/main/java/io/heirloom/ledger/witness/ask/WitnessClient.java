package io.heirloom.ledger.witness.ask;

import io.heirloom.tlog.note.StrictBase64;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** {@code add-checkpoint} of c2sp.org/tlog-witness over HTTP, bounded in time and in what it reads. */
@ApplicationScoped
class WitnessClient {

    /** Sixteen signature lines of the longest kind. */
    private static final int LONGEST_ANSWER = 65_536;

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final String SIZE_TYPE = "text/x.tlog.size";

    private final HttpClient http;
    private final Duration timeout;

    WitnessClient(WitnessConfig config) {
        this.timeout = config.timeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Uni<Answer> addCheckpoint(URI submissionPrefix, long oldSize, List<byte[]> proof, String checkpoint) {
        HttpRequest request = HttpRequest.newBuilder(addCheckpoint(submissionPrefix))
                .timeout(timeout)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(body(oldSize, proof, checkpoint)))
                .build();
        return Uni.createFrom()
                .completionStage(
                        () -> http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER)))
                // The client's own limit ends with the headers; this one holds to the last byte.
                .ifNoItem()
                .after(timeout)
                .fail()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .transform(_ -> WitnessException.absent("does not answer"))
                .map(WitnessClient::answer);
    }

    private static String body(long oldSize, List<byte[]> proof, String checkpoint) {
        var body = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> body.append(StrictBase64.encode(hash)).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }

    private static Answer answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case OK -> new Answer.Cosigned(response.body());
            case CONFLICT -> size(response);
            default -> new Answer.Refused(response.statusCode());
        };
    }

    private static Answer size(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith(SIZE_TYPE) || !response.body().matches("(0|[1-9][0-9]{0,17})\n")) {
            throw WitnessException.alarming("answers a conflict without naming a size");
        }
        return new Answer.OtherSize(Long.parseLong(response.body().strip()));
    }

    private static URI addCheckpoint(URI submissionPrefix) {
        String prefix = submissionPrefix.toString();
        return URI.create((prefix.endsWith("/") ? prefix : prefix + "/") + "add-checkpoint");
    }

    /** What a witness said, as it said it. */
    sealed interface Answer {

        /** 200: signature lines, not verified yet. */
        record Cosigned(String lines) implements Answer {}

        /** 409: the size that it cosigned last. */
        record OtherSize(long size) implements Answer {}

        record Refused(int status) implements Answer {}
    }
}
