package io.heirloom.ledger.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/**
 * AWS KMS as its reference describes it, with one key, and the endpoint from which a pod gets temporary credentials. Every call must carry a
 * right signature of the credentials that are good now.
 */
public final class KmsPeer implements AutoCloseable {

    public static final String KEY_ID = "alias/heirloom-anchors";
    public static final String REGION = "eu-central-1";
    public static final String POD_TOKEN = "token of the pod";
    /** How long temporary credentials are good. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Credentials key;
    private final AtomicInteger credentialCalls = new AtomicInteger();
    private final ReceivedSignature received;
    private final InstantSource clock;
    private final HttpPeer peer;
    private volatile boolean highForm;
    private volatile ASN1ObjectIdentifier curve = SECObjectIdentifiers.secp256k1;

    public KmsPeer(String privateKey, InstantSource clock) {
        this.key = Credentials.create(privateKey);
        this.clock = clock;
        this.received = new ReceivedSignature(REGION, "kms", clock);
        this.peer = new HttpPeer(this::answer);
    }

    public URI url() {
        return peer.url();
    }

    public URI credentialsUrl() {
        return URI.create(peer.url() + "/v1/credentials");
    }

    /** Signatures have two forms, and KMS answers either. */
    public void setHighForm(boolean now) {
        highForm = now;
    }

    /** A key of another kind. */
    public void setCurve(ASN1ObjectIdentifier now) {
        curve = now;
    }

    public int credentialCalls() {
        return credentialCalls.get();
    }

    @Override
    public void close() {
        peer.close();
    }

    private HttpPeer.Answer answer(HttpExchange exchange, String body) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/v1/credentials")) {
            return credentials(exchange);
        }
        int issued = credentialCalls.get();
        var fault = issued == 0
                ? received.fault(exchange, body, "AKIDEXAMPLE", "secret", null)
                : received.fault(exchange, body, "ASIA" + issued, "secret " + issued, "session " + issued);
        if (fault.isPresent()) {
            return refusal("InvalidSignatureException", fault.get() + " for arn:aws:iam::123456789012:role/heirloom");
        }
        if (!"application/x-amz-json-1.1".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return refusal("SerializationException", "content type");
        }
        JsonNode request = MAPPER.readTree(body);
        if (!request.path("KeyId").asText().equals(KEY_ID)) {
            return refusal("NotFoundException", "no such key");
        }
        return switch (exchange.getRequestHeaders().getFirst("X-Amz-Target")) {
            case "TrentService.GetPublicKey" -> publicKey();
            case "TrentService.Sign" -> sign(request);
            default -> refusal("UnknownOperationException", "");
        };
    }

    private HttpPeer.Answer credentials(HttpExchange exchange) {
        if (!POD_TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new HttpPeer.Answer(401, "application/json", "{}");
        }
        int issued = credentialCalls.incrementAndGet();
        return HttpPeer.Answer.json(MAPPER.createObjectNode()
                .put("AccessKeyId", "ASIA" + issued)
                .put("SecretAccessKey", "secret " + issued)
                .put("Token", "session " + issued)
                .put("Expiration", clock.instant().plus(LIFETIME).toString())
                .toString());
    }

    private HttpPeer.Answer publicKey() throws IOException {
        byte[] point = new byte[65];
        point[0] = 4;
        byte[] coordinates = Numeric.toBytesPadded(key.getEcKeyPair().getPublicKey(), 64);
        System.arraycopy(coordinates, 0, point, 1, coordinates.length);
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
        return answer("PublicKey", new SubjectPublicKeyInfo(algorithm, point).getEncoded());
    }

    private HttpPeer.Answer sign(JsonNode request) throws IOException {
        byte[] digest = Base64.getDecoder().decode(request.path("Message").asText());
        if (digest.length != 32
                || !request.path("MessageType").asText().equals("DIGEST")
                || !request.path("SigningAlgorithm").asText().equals("ECDSA_SHA_256")) {
            return refusal("ValidationException", "a digest of 32 bytes");
        }
        var signature = key.getEcKeyPair().sign(digest);
        BigInteger s = highForm ? Sign.CURVE_PARAMS.getN().subtract(signature.s) : signature.s;
        ASN1Encodable[] pair = {new ASN1Integer(signature.r), new ASN1Integer(s)};
        return answer("Signature", new DERSequence(pair).getEncoded());
    }

    private static HttpPeer.Answer answer(String field, byte[] bytes) {
        ObjectNode answer = MAPPER.createObjectNode().put("KeyId", "arn:aws:kms:" + REGION + ":123456789012:key/1");
        return HttpPeer.Answer.json(
                answer.put(field, Base64.getEncoder().encodeToString(bytes)).toString());
    }

    private static HttpPeer.Answer refusal(String type, String message) {
        var body = MAPPER.createObjectNode().put("__type", type).put("message", message);
        return new HttpPeer.Answer(400, "application/x-amz-json-1.1", body.toString());
    }
}
