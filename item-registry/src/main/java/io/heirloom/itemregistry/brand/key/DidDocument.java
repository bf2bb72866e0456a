package io.heirloom.itemregistry.brand.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.itemregistry.brand.BrandFacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A brand's DID document. Keys stay in it for ever, since old credentials need them; {@code revoked} says from when on not to rely on one. */
record DidDocument(
        @JsonProperty("@context") List<String> context,
        String id,
        List<String> alsoKnownAs,
        List<VerificationMethod> verificationMethod,
        List<String> assertionMethod) {

    static final String MEDIA_TYPE = "application/did+json";
    private static final List<String> CONTEXT =
            List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1");

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationMethod(String id, String type, String controller, String publicKeyMultibase, Instant revoked) {}

    static DidDocument of(BrandFacts brand, List<BrandKey> keys) {
        String did = brand.did();
        List<VerificationMethod> methods =
                keys.stream().map(key -> method(did, key)).toList();
        return new DidDocument(
                CONTEXT,
                did,
                List.of(brand.website()),
                methods,
                methods.stream().map(VerificationMethod::id).toList());
    }

    private static VerificationMethod method(String did, BrandKey key) {
        Instant revoked = key.compromisedAt == null ? null : key.compromisedAt.truncatedTo(ChronoUnit.SECONDS);
        return new VerificationMethod(did + "#" + key.publicKey, "Multikey", did, key.publicKey, revoked);
    }
}
