package io.heirloom.gateway.authorisation.decision;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DealerAuthorisationChangeInput")
@Description("A change of an authorisation.")
public record DealerAuthorisationChangeInput(
        @NonNull @Description("Why, in one sentence.") String reason,
        @Description("The version that was read.") int version,
        @Description("From when on; absent means now.") LocalDate from) {}
