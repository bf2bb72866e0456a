package io.heirloom.gateway.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.money.Money;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.Node;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("An offer of title, as either side sees it. It names nobody.")
public record Transfer(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID itemId,
        @NonNull @Description("Why title moves.") TransferReason reason,
        @NonNull @Description("Where the offer stands.") TransferState state,
        @Description("How it runs, seen from the viewer.") TransferDirection direction,
        @Description("The price, where there is one.") Money price,

        @Description("ISO 3166-1 code of the country whose law governs it.")
        String jurisdiction,

        @Description("When it was offered.") Instant offeredAt,
        @Description("Until when it may be accepted.") Instant expiresAt,

        @Description("Its version, to be given with an answer.")
        int version)
        implements Node {

    public static final String TYPE = "Transfer";

    @Override
    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Description("Whether the viewer may accept or decline it now.")
    public boolean isViewerCanAnswer() {
        return state == TransferState.OFFERED && direction == TransferDirection.INCOMING;
    }

    @Description("Whether the viewer may cancel it now.")
    public boolean isViewerCanCancel() {
        return state == TransferState.OFFERED && direction == TransferDirection.OUTGOING;
    }
}
