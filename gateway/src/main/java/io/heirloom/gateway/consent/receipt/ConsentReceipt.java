package io.heirloom.gateway.consent.receipt;

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
@Description("A signed receipt of one change of a consent, for the owner to keep and to verify without us.")
public record ConsentReceipt(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID recordId,

        @Description("Its place among the receipts of the consent, from 1.")
        int sequence,

        @Ignore UUID previousReceiptId,

        @Description("The state it attests, a term of DPV such as dpv:ConsentGiven.")
        String state,

        @Description("When it was issued.") Instant issuedAt,

        @Description("The receipt itself, a compact JWS; null once its key is destroyed.")
        String jws) {

    private static final String TYPE = "ConsentReceipt";

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @Description("Global id of the receipt that this one replaces; null for the first.")
    public String getReplaces() {
        return previousReceiptId == null ? null : GlobalId.of(TYPE, previousReceiptId);
    }
}
