package io.heirloom.gateway.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("What an owner is told before she decides, one version of it. It never changes.")
public record Notice(
        @Ignore @JsonProperty("id") UUID uuid,
        @Description("Its version, from 1.") int version,
        @NonNull @Description("For which purpose.") Purpose purpose,
        @NonNull @Description("BCP 47 language.") String language,
        @NonNull @Description("Its title.") String title,
        @NonNull @Description("Its text.") String text,

        @NonNull @Description("Who answers for the use of the data.")
        NoticeParty controller,

        @Description("SHA-256 over the notice in hex; a decision names it.")
        String sha256,

        @Description("When it was published.") Instant publishedAt) {

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of("Notice", uuid);
    }
}
