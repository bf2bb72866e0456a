package io.heirloom.gateway.dealer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.Node;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A dealer or workshop.")
public record Dealer(
        @Ignore @JsonProperty("id") UUID uuid,
        @NonNull @Description("Its name.") String name,
        @Description("Its GLN.") String gln,
        @Description("Its city.") String city,
        @Description("ISO 3166-1 code of its country.") String country,
        @Description("What it does.") DealerKind kind,

        @NonNull @Description("What brands authorise it for today.")
        List<@NonNull DealerBadge> accreditations)
        implements Node {

    public static final String TYPE = "Dealer";

    public Dealer {
        accreditations = accreditations == null ? List.of() : List.copyOf(accreditations);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
