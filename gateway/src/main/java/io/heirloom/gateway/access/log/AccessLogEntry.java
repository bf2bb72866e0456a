package io.heirloom.gateway.access.log;

import io.heirloom.gateway.consent.Organisation;
import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.vault.DataCategory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("One reading of an owner's data, or an attempt at it.")
public record AccessLogEntry(
        @NonNull @Description("When.") Instant at,
        @Description("By whom.") Organisation organisation,
        @Description("In which role.") String role,
        @Description("Why.") Purpose purpose,
        @Ignore UUID itemId,
        @NonNull @Description("What.") List<@NonNull DataCategory> categories,
        @Description("Whether it was shown.") boolean permitted,
        @Ignore UUID recordId,

        @Description("Code of the rule of the access matrix that decided.")
        String rule) {

    public AccessLogEntry {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }
}
