package io.heirloom.ledger.chain.signer.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import io.heirloom.ledger.chain.signer.SignerConfig;
import io.heirloom.ledger.chain.signer.TransactionSigner;
import io.heirloom.ledger.chain.signer.UnsignedTransaction;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A secp256k1 key that never leaves AWS KMS (ADR 0086). KMS signs the digest; which key it was is recovered from the signature. */
public final class KmsSigner implements TransactionSigner {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String keyId;
    private final URI address;
    private final SignatureV4 signature;
    private final AwsHttp http;
    private final CredentialSource credentials;
    private final InstantSource clock;
    private final AtomicReference<String> account = new AtomicReference<>();

    public KmsSigner(SignerConfig config, Map<String, String> environment, InstantSource clock) {
        String region = config.region().orElseThrow(() -> missing("region"));
        this.keyId = config.keyId().orElseThrow(() -> missing("key-id"));
        this.address = config.url().orElseGet(() -> URI.create("https://kms." + region + ".amazonaws.com/"));
        this.signature = new SignatureV4(region, "kms");
        this.http = new AwsHttp(config.timeout());
        this.credentials = new CredentialSource(environment, http, clock);
        this.clock = clock;
    }

    @Override
    public Uni<String> address() {
        return Optional.ofNullable(account.get()).map(Uni.createFrom()::item).orElseGet(() -> call(
                        "GetPublicKey", request())
                .map(answer -> Der.account(bytes(answer, "PublicKey")))
                .invoke(account::set));
    }

    @Override
    public Uni<SignedTransaction> sign(UnsignedTransaction transaction) {
        ObjectNode request = request()
                .put("Message", Base64.getEncoder().encodeToString(transaction.digest()))
                .put("MessageType", "DIGEST")
                .put("SigningAlgorithm", "ECDSA_SHA_256");
        return address().chain(own -> call("Sign", request)
                .map(answer -> Der.signature(bytes(answer, "Signature")))
                .map(pair -> transaction.signed(pair.r(), pair.s(), own)));
    }

    private Uni<JsonNode> call(String operation, ObjectNode request) {
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "TrentService." + operation);
        return credentials
                .credentials()
                .chain(own ->
                        http.post(address, signature.sign("POST", address, headers, body, own, clock.instant()), body));
    }

    private ObjectNode request() {
        return MAPPER.createObjectNode().put("KeyId", keyId);
    }

    private static byte[] bytes(JsonNode answer, String field) {
        return Base64.getDecoder().decode(answer.required(field).asText());
    }

    private static IllegalStateException missing(String key) {
        return new IllegalStateException("heirloom.ledger.chain.signer." + key + " is needed for AWS KMS");
    }
}
