package io.heirloom.ledger.chain.signer.aws;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Credentials from where AWS puts them: the variables {@code AWS_ACCESS_KEY_ID} and its like, or the endpoint that EKS Pod Identity and ECS name
 * in {@code AWS_CONTAINER_CREDENTIALS_FULL_URI}. Temporary ones are renewed before they end.
 */
final class CredentialSource {

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Map<String, String> environment;
    private final AwsHttp http;
    private final InstantSource clock;
    private AwsCredentials current;
    private Instant renewAt = Instant.MIN;

    CredentialSource(Map<String, String> environment, AwsHttp http, InstantSource clock) {
        this.environment = environment;
        this.http = http;
        this.clock = clock;
    }

    Uni<AwsCredentials> credentials() {
        String keyId = environment.get("AWS_ACCESS_KEY_ID");
        if (keyId != null) {
            return Uni.createFrom()
                    .item(new AwsCredentials(
                            keyId,
                            environment.get("AWS_SECRET_ACCESS_KEY"),
                            Optional.ofNullable(environment.get("AWS_SESSION_TOKEN"))));
        }
        return kept().map(Uni.createFrom()::item).orElseGet(this::renewed);
    }

    private synchronized Optional<AwsCredentials> kept() {
        return clock.instant().isBefore(renewAt) ? Optional.of(current) : Optional.empty();
    }

    private Uni<AwsCredentials> renewed() {
        String address = environment.get("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        if (address == null) {
            return Uni.createFrom()
                    .failure(
                            new IllegalStateException(
                                    "AWS credentials: neither AWS_ACCESS_KEY_ID nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set"));
        }
        return Uni.createFrom()
                .item(this::token)
                .chain(token -> http.get(URI.create(address), Map.of("Authorization", token)))
                .map(this::keep);
    }

    /** Read each time: the file is renewed too. */
    private String token() {
        String file = environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
        try {
            return file == null
                    ? environment.getOrDefault("AWS_CONTAINER_AUTHORIZATION_TOKEN", "")
                    : Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("AWS credentials: the token file cannot be read", e);
        }
    }

    private synchronized AwsCredentials keep(JsonNode answer) {
        current = new AwsCredentials(
                answer.required("AccessKeyId").asText(),
                answer.required("SecretAccessKey").asText(),
                Optional.of(answer.required("Token").asText()));
        renewAt = Instant.parse(answer.required("Expiration").asText()).minus(EARLY);
        return current;
    }
}
