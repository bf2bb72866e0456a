package io.heirloom.gateway.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.consent.Organisation;
import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.vault.DataCategory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A request of a brand or dealer to see something of an owner.")
public record AccessRequest(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID itemId,
        @NonNull @Description("Why.") Purpose purpose,
        @NonNull @Description("What.") List<@NonNull DataCategory> categories,
        @Description("For how long, ISO 8601 duration.") String duration,
        @Description("Who asks; null for the one who asks.") Organisation organisation,

        @NonNull @Description("Who would see it.") List<@NonNull Organisation> recipients,
        @Ignore UUID noticeId,
        @Description("Version of the notice it rests on.") Integer noticeVersion,

        @Description("SHA-256 of that notice in hex, to be given with the decision.")
        String noticeSha256,

        @NonNull @Description("Where it stands.") AccessRequestState state,
        @Description("Words of the one who asks.") String message,
        @Description("When it was filed.") Instant requestedAt,
        @Description("Until when it may be answered.") Instant openUntil,
        @Description("When the owner was shown the notice.") Instant deliveredAt,

        @Ignore UUID recordId) {

    public static final String TYPE = "AccessRequest";

    public AccessRequest {
        categories = categories == null ? List.of() : List.copyOf(categories);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
