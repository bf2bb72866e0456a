package io.heirloom.itemregistry.proof;

import io.heirloom.journal.canonical.CanonicalJson;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cryptosuite {@code eddsa-jcs-2022} of W3C Data Integrity EdDSA Cryptosuites v1.0: Ed25519 over the SHA-256 of the canonical proof
 * options followed by the SHA-256 of the canonical document, both by RFC 8785.
 */
public final class EddsaJcs2022 {

    private static final String SUITE = "eddsa-jcs-2022";
    private static final String PURPOSE = "assertionMethod";
    private static final int SIGNATURE_LENGTH = 64;

    private EddsaJcs2022() {}

    /** The document with its proof. The document's {@code @context} is repeated in the proof, as the specification says. */
    public static Map<String, Object> sign(
            Map<String, Object> document, String verificationMethod, Instant created, PrivateKey key) {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("type", "DataIntegrityProof");
        proof.put("cryptosuite", SUITE);
        proof.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
        proof.put("verificationMethod", verificationMethod);
        proof.put("proofPurpose", PURPOSE);
        if (document.containsKey("@context")) {
            proof.put("@context", document.get("@context"));
        }
        proof.put("proofValue", "z" + Base58.encode(signature(hashes(proof, document), key)));
        Map<String, Object> signed = new LinkedHashMap<>(document);
        signed.put("proof", proof);
        return signed;
    }

    /** Whether the document's one proof was made by the key over exactly this document. */
    public static boolean verifies(Map<String, Object> signed, PublicKey key) {
        if (!(signed.get("proof") instanceof Map<?, ?> given)) {
            return false;
        }
        Map<String, Object> proof = new LinkedHashMap<>();
        given.forEach((name, value) -> proof.put(String.valueOf(name), value));
        Map<String, Object> document = new LinkedHashMap<>(signed);
        document.remove("proof");
        Object proofValue = proof.remove("proofValue");
        return "DataIntegrityProof".equals(proof.get("type"))
                && SUITE.equals(proof.get("cryptosuite"))
                && PURPOSE.equals(proof.get("proofPurpose"))
                && sameContext(proof, document)
                && decode(proofValue)
                        .filter(signature -> verifies(hashes(proof, document), signature, key))
                        .isPresent();
    }

    // The suite asks that the document's context begins with the proof's, and then that it is taken for the document's
    // own.
    private static boolean sameContext(Map<String, Object> proof, Map<String, Object> document) {
        return !proof.containsKey("@context") || proof.get("@context").equals(document.get("@context"));
    }

    static byte[] hashes(Map<String, Object> proofOptions, Map<String, Object> document) {
        byte[] hashes = new byte[64];
        System.arraycopy(CanonicalJson.sha256(proofOptions), 0, hashes, 0, 32);
        System.arraycopy(CanonicalJson.sha256(document), 0, hashes, 32, 32);
        return hashes;
    }

    private static Optional<byte[]> decode(Object proofValue) {
        return proofValue instanceof String text && text.startsWith("z")
                ? Base58.decode(text.substring(1)).filter(bytes -> bytes.length == SIGNATURE_LENGTH)
                : Optional.empty();
    }

    private static byte[] signature(byte[] data, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(data);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An Ed25519 key did not sign", e);
        }
    }

    private static boolean verifies(byte[] data, byte[] signature, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(data);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
