package io.heirloom.gateway.listing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.accreditation.AccreditationReason;
import io.heirloom.gateway.money.Money;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A piece offered for sale by an accredited dealer.")
public record Listing(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID itemId,
        @Ignore UUID dealerId,
        @Description("The asked price.") Money price,
        @Description("The dealer's words about it.") String description,
        @Description("How it stands.") ListingState state,
        @Description("When it was opened.") Instant openedAt,
        @Description("When it was taken down.") Instant withdrawnAt,
        @Description("Why it was taken down.") WithdrawalReason withdrawnBecause,

        @Ignore @JsonProperty("accreditation") Backing backing,

        @Description("Its version, to be given with a change.")
        int version) {

    /** Whether the brand authorises the dealer for it today, and why. */
    @RegisterForReflection
    public record Backing(AccreditationReason reason) {}

    @Description("Why the brand authorises the dealer to sell it today, or does not.")
    public AccreditationReason getAccreditation() {
        return backing == null ? null : backing.reason();
    }

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of("Listing", uuid);
    }
}
