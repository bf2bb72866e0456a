package io.heirloom.gateway.brand;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.Node;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A vetted brand.")
public record Brand(
        @Ignore @JsonProperty("id") UUID uuid,
        @NonNull @Description("Its name.") String name,
        @Description("Its GLN.") String gln,
        @Description("Its GS1 company prefix.") String companyPrefix,
        @Description("ISO 3166-1 code of its country.") String country,
        @Description("Its website.") String website,

        @Description("Its decentralised identifier, which names its signing keys.")
        String did,

        @Description("The day the operator vetted it.") LocalDate vettedOn)
        implements Node {

    public static final String TYPE = "Brand";

    @Override
    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
