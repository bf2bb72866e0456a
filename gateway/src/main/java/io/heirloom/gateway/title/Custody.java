package io.heirloom.gateway.title;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.party.Party;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("Possession of a piece without title to it.")
public record Custody(
        @Ignore @JsonProperty("id") UUID uuid,
        @Description("Why the piece is there.") CustodyPurpose purpose,
        @Description("Who has it.") Party custodian,
        @Description("Since when.") Instant since,

        @Description("The day it is expected back, where agreed.")
        LocalDate expectedUntil,

        @Name("endedAt") @Description("When it ended; null while it lasts.")
        Instant until,

        @Description("Its version, to be given with its return.")
        Integer version) {

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of("Custody", uuid);
    }
}
