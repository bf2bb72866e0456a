package io.heirloom.gateway.brand;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A signing key of a brand; the private half stays with item-registry.")
public record BrandKey(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID brandId,

        @NonNull @Description("The public key in Multikey form.")
        String publicKeyMultibase,

        @Description("Its address in the brand's DID document.")
        String verificationMethod,

        @Description("When it was made.") Instant createdAt,

        @Description("From when on it is not to be trusted.")
        Instant compromisedAt) {

    static final String TYPE = "BrandKey";

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
