package io.heirloom.gateway.title;

import io.heirloom.gateway.party.Party;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("Who owns a piece, as far as the viewer may know.")
public record Title(
        @Ignore UUID itemId,
        @Description("Whether the viewer holds it.") boolean viewerIsHolder,

        @Description("Who holds it; a person is never named.")
        Party holder,

        @Description("Its version, to be given with an offer.")
        int version,

        @Description("Since when.") Instant since,

        @Description("Whether nothing holds it back from being offered.")
        boolean transferable,

        @NonNull @Description("What holds it back.") List<@NonNull TitleHold> holds,

        @Description("Who has the piece while the holder has not.")
        Custody custody) {

    public Title {
        holds = holds == null ? List.of() : List.copyOf(holds);
    }
}
