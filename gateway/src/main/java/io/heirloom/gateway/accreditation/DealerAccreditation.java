package io.heirloom.gateway.accreditation;

import io.heirloom.gateway.dealer.DealerActivity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("Whether a dealer was authorised by a brand for something on a day.")
public record DealerAccreditation(
        @Description("Whether it was.") boolean authorised,
        @NonNull @Description("Why it was or was not.") AccreditationReason reason,
        @Description("For what.") DealerActivity activity,
        @Description("On which day.") LocalDate on,
        @Ignore UUID dealerId,
        @Ignore UUID brandId) {}
