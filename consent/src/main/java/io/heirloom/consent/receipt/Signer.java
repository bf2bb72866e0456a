package io.heirloom.consent.receipt;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.Map;

/** JSON Web Signatures with EdDSA (RFC 7515, RFC 8037). The key pair is tried at the start, so that no unverifiable receipt is ever made. */
@Singleton
public class Signer {

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String keyId;
    private final PrivateKey privateKey;
    private final Map<String, String> publicKeys;

    Signer(SigningConfig config) {
        this.keyId = config.keyId();
        this.publicKeys = Map.copyOf(config.publicKeys());
        this.privateKey = privateKey(config.privateKey());
        requirePair();
    }

    public String keyId() {
        return keyId;
    }

    /** {@code header.payload.signature}. */
    public String compact(String type, byte[] payload) {
        String signed = header(type) + "." + ENCODER.encodeToString(payload);
        return signed + "." + ENCODER.encodeToString(sign(signed));
    }

    /** {@code header..signature}, the payload left out (RFC 7515, appendix F): whoever verifies has it already. */
    public String detached(String type, byte[] payload) {
        String signed = header(type) + "." + ENCODER.encodeToString(payload);
        return header(type) + ".." + ENCODER.encodeToString(sign(signed));
    }

    /** Public keys by name, base64url. */
    Map<String, String> publicKeys() {
        return publicKeys;
    }

    private String header(String type) {
        String json = "{\"alg\":\"EdDSA\",\"kid\":\"" + keyId + "\",\"typ\":\"" + type + "\"}";
        return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    private void requirePair() {
        String probe = "heirloom";
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey(publicKeys.getOrDefault(keyId, "")));
            signature.update(probe.getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(sign(probe))) {
                throw new IllegalStateException("heirloom.consent.signing: the keys named " + keyId + " are no pair");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("heirloom.consent.signing: no public key named " + keyId, e);
        }
    }

    private static PrivateKey privateKey(String text) {
        try {
            byte[] seed = Base64.getUrlDecoder().decode(text);
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("heirloom.consent.signing.private-key is no Ed25519 key", e);
        }
    }

    /** RFC 8032: y in little-endian order, the sign of x in the topmost bit. */
    private static PublicKey publicKey(String text) throws GeneralSecurityException {
        byte[] little = Base64.getUrlDecoder().decode(text);
        byte[] big = new byte[little.length];
        for (int index = 0; index < little.length; index++) {
            big[index] = little[little.length - 1 - index];
        }
        boolean xIsOdd = big.length > 0 && (big[0] & 0x80) != 0;
        if (big.length > 0) {
            big[0] &= 0x7F;
        }
        EdECPoint point = new EdECPoint(xIsOdd, new BigInteger(1, big));
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
