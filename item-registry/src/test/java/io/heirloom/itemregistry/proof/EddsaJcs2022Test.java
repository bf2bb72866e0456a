package io.heirloom.itemregistry.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the example that the specification publishes (Data Integrity EdDSA Cryptosuites v1.0, appendix B.3). */
class EddsaJcs2022Test {

    private static final String PUBLIC_KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    private static final String SECRET_KEY = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
    private static final String METHOD = "did:key:" + PUBLIC_KEY + "#" + PUBLIC_KEY;
    private static final String HASHES = "66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db"
            + "59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19";
    private static final String PROOF_VALUE =
            "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX";
    private static final String CREDENTIAL = """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
             "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
             "type": ["VerifiableCredential", "AlumniCredential"],
             "name": "Alumni Credential",
             "description": "A minimum viable example of an Alumni Credential.",
             "issuer": "https://vc.example/issuers/5678",
             "validFrom": "2023-01-01T00:00:00Z",
             "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"}}
            """;
    private static final Instant CREATED = Instant.parse("2023-02-24T23:36:38Z");

    @Test
    void signsThePublishedExampleToTheByte() {
        Map<String, Object> signed = EddsaJcs2022.sign(json(CREDENTIAL), METHOD, CREATED, secretKey());

        Map<String, Object> proof = proofOf(signed);
        assertThat(proof).containsEntry("proofValue", PROOF_VALUE).containsEntry("created", "2023-02-24T23:36:38Z");
        proof.remove("proofValue");
        assertThat(HexFormat.of().formatHex(EddsaJcs2022.hashes(proof, json(CREDENTIAL))))
                .isEqualTo(HASHES);
    }

    @Test
    void verifiesThePublishedExample() {
        assertThat(EddsaJcs2022.verifies(published(), publicKey())).isTrue();
    }

    @Test
    void anyChangeOfTheDocumentIsFound() {
        for (String field : published().keySet()) {
            if (!field.equals("proof")) {
                Map<String, Object> changed = published();
                changed.put(field, "changed");
                assertThat(EddsaJcs2022.verifies(changed, publicKey()))
                        .as(field)
                        .isFalse();
                changed.remove(field);
                assertThat(EddsaJcs2022.verifies(changed, publicKey()))
                        .as(field)
                        .isFalse();
            }
        }
        Map<String, Object> longer = published();
        longer.put("more", List.of());
        assertThat(EddsaJcs2022.verifies(longer, publicKey())).isFalse();
    }

    @Test
    void anyChangeOfTheProofIsFound() {
        for (String field : proofOf(published()).keySet()) {
            Map<String, Object> changed = published();
            Map<String, Object> proof = proofOf(changed);
            proof.put(field, "z" + "1".repeat(64));
            changed.put("proof", proof);
            assertThat(EddsaJcs2022.verifies(changed, publicKey())).as(field).isFalse();
        }
    }

    @Test
    void neverFailsOnNonsense() throws GeneralSecurityException {
        PublicKey other =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        assertThat(EddsaJcs2022.verifies(published(), other)).isFalse();
        assertThat(EddsaJcs2022.verifies(Map.of(), publicKey())).isFalse();
        assertThat(EddsaJcs2022.verifies(Map.of("proof", List.of()), publicKey()))
                .isFalse();
        for (Object value : List.of("", "z", "z0OIl", "u" + PROOF_VALUE, 7, PROOF_VALUE + "1")) {
            Map<String, Object> changed = published();
            Map<String, Object> proof = proofOf(changed);
            proof.put("proofValue", value);
            changed.put("proof", proof);
            assertThat(EddsaJcs2022.verifies(changed, publicKey()))
                    .as("%s", value)
                    .isFalse();
        }
    }

    @Test
    void multikeyGoesThereAndBack() {
        assertThat(Multikey.of(publicKey()).text()).isEqualTo(PUBLIC_KEY);
        for (String text : List.of("", "z", "zzzz", PUBLIC_KEY.substring(1), PUBLIC_KEY + "1", SECRET_KEY)) {
            assertThat(new Multikey(text).toPublicKey()).as(text).isEmpty();
        }
    }

    @Test
    void base58KeepsLeadingZeros() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {0}, new byte[] {0, 0, 1}, new byte[] {-1, 0, -128})) {
            assertThat(Base58.decode(Base58.encode(bytes)))
                    .hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
        }
        assertThat(Base58.encode("hello world".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("StV1DL6CwTryKyV");
    }

    private static Map<String, Object> published() {
        return EddsaJcs2022.sign(json(CREDENTIAL), METHOD, CREATED, secretKey());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> proofOf(Map<String, Object> signed) {
        return new LinkedHashMap<>((Map<String, Object>) signed.get("proof"));
    }

    private static Map<String, Object> json(String text) {
        try {
            return new ObjectMapper().readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey() {
        return new Multikey(PUBLIC_KEY).toPublicKey().orElseThrow();
    }

    private static PrivateKey secretKey() {
        byte[] withCodec = Base58.decode(SECRET_KEY.substring(1)).orElseThrow();
        byte[] seed = Arrays.copyOfRange(withCodec, withCodec.length - 32, withCodec.length);
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
