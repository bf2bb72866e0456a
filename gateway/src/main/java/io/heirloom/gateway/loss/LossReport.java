package io.heirloom.gateway.loss;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A report that a piece is missing or stolen, as its declarer sees it.")
public record LossReport(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID itemId,
        @NonNull @Description("How grave it is.") LossLevel level,
        @Description("The day of the loss.") LocalDate lostOn,

        @Description("ISO 3166-1 code of the country it happened in.")
        String jurisdiction,

        @Description("Whether it stands.") boolean standing,
        @Description("When it was reported.") Instant reportedAt,

        @Description("When it was lifted; null while it stands.")
        Instant liftedAt,

        @Description("The declarer's words; null for everybody else, and in answers to writes.")
        LossNarrative narrative) {

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of("LossReport", uuid);
    }
}
