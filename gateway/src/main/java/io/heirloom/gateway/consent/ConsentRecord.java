package io.heirloom.gateway.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.Node;
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
@Description("A decision of the owner: who may see what of her, why and until when.")
public record ConsentRecord(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID itemId,
        @NonNull @Description("Why.") Purpose purpose,
        @Description("Who.") Organisation organisation,
        @NonNull @Description("What.") List<@NonNull DataCategory> categories,
        @NonNull @Description("How it stands.") ConsentState state,
        @Description("When it was given.") Instant givenAt,
        @Description("Until when it holds.") Instant validUntil,
        @Description("When it ended.") Instant endedAt,
        @Description("When it was last used.") Instant lastUsedAt)
        implements Node {

    public static final String TYPE = "ConsentRecord";

    public ConsentRecord {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Description("Whether the viewer may withdraw it now.")
    public boolean isViewerCanWithdraw() {
        return state == ConsentState.GIVEN || state == ConsentState.RENEWED;
    }
}
