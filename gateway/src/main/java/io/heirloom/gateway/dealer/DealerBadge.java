package io.heirloom.gateway.dealer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("An authorisation that is in force today, to be shown beside the dealer's name.")
public record DealerBadge(
        @Ignore UUID brandId,
        @NonNull @Description("For what.") List<@NonNull DealerActivity> activities,

        @NonNull @Description("In which countries, ISO 3166-1.")
        List<@NonNull String> countries,

        @Description("Until this day; absent means no end.") LocalDate validTo) {

    public DealerBadge {
        activities = activities == null ? List.of() : List.copyOf(activities);
        countries = countries == null ? List.of() : List.copyOf(countries);
    }
}
