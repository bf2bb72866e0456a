package io.heirloom.consent;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Verifies what the service signed as an owner would at home: from the published keys alone, with none of our code. */
public final class Evidence {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Evidence() {}

    public static boolean verifies(String jws) {
        List<String> parts = List.of(jws.split("\\.", -1));
        return verify(parts.get(0), parts.get(1), parts.get(2));
    }

    public static boolean verifiesDetached(String jws, byte[] payload) {
        List<String> parts = List.of(jws.split("\\.", -1));
        return parts.get(1).isEmpty() && verify(parts.get(0), ENCODER.encodeToString(payload), parts.get(2));
    }

    public static JsonNode payload(String jws) throws IOException {
        return new ObjectMapper().readTree(decode(jws.split("\\.", -1)[1]));
    }

    private static boolean verify(String header, String payload, String signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    key(new ObjectMapper().readTree(decode(header)).path("kid").asText()));
            verifier.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(decode(signature));
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey key(String kid) throws GeneralSecurityException {
        String x =
                given().get("/keys").then().statusCode(200).extract().path("keys.find { it.kid == '" + kid + "' }.x");
        byte[] raw = decode(x);
        byte[] encoded = new byte[ED25519_PREFIX.length + raw.length];
        System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
        System.arraycopy(raw, 0, encoded, ED25519_PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
