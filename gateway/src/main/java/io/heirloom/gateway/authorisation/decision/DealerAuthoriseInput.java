package io.heirloom.gateway.authorisation.decision;

import io.heirloom.gateway.dealer.DealerActivity;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DealerAuthoriseInput")
@Description("What a brand allows a dealer.")
public record DealerAuthoriseInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("For what.") List<@NonNull DealerActivity> activities,

        @NonNull @Description("In which countries, ISO 3166-1.")
        List<@NonNull String> countries,

        @Description("Global ids of the models it covers; empty means all.") @Id
        List<String> modelIds,

        @NonNull @Description("From this day on.") LocalDate validFrom,
        @Description("Until this day; absent means no end.") LocalDate validTo) {}
