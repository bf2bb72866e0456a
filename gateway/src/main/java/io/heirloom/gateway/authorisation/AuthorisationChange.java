package io.heirloom.gateway.authorisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A change of an authorisation. None is ever rewritten.")
public record AuthorisationChange(
        @NonNull @Description("What changed.") AuthorisationChangeKind kind,
        @Description("From this day on.") LocalDate from,
        @Description("When it was recorded.") Instant recordedAt,

        @Description("Why; null for those who are neither the brand's nor the dealer's staff.")
        String reason) {}
