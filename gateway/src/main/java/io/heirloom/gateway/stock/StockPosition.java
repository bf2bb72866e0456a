package io.heirloom.gateway.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.listing.WithdrawalReason;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A piece in a dealer's stock.")
public record StockPosition(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID itemId,
        @Ignore UUID dealerId,
        @Description("How it stands.") StockState state,
        @Description("When it was declared.") Instant declaredAt,
        @Description("When the piece left stock.") Instant closedAt,
        @Description("Why it left stock.") WithdrawalReason closedBecause,

        @Description("Its version, to be given with a change.")
        int version) {

    static final String TYPE = "StockPosition";

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
