package io.heirloom.gateway.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
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

        @NonNull @Description("Further parties that may receive the data.")
        List<@NonNull NoticeParty> recipients,

        @Description("What it promises.") NoticeTerms terms,
        @Description("The two buttons of the decision.") NoticeChoice choice,

        @Description("SHA-256 over the notice in hex; a decision names it.")
        String sha256,

        @Description("When it was published.") Instant publishedAt) {

    public static final String TYPE = "Notice";

    public Notice {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
