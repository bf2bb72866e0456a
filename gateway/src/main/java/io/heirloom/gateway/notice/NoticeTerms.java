package io.heirloom.gateway.notice;

import io.heirloom.gateway.vault.DataCategory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("What a notice promises.")
public record NoticeTerms(
        @NonNull @Description("Which data.") List<@NonNull DataCategory> categories,
        @Description("Kept how long, ISO 8601 duration.") String retention,

        @NonNull @Description("Kept where, ISO 3166-1 codes.")
        List<@NonNull String> storageLocations,

        @Description("Under which country's law, ISO 3166-1 code.")
        String jurisdiction,

        @Description("Whom to complain to.") NoticeAuthority authority,
        @Description("Where to withdraw.") String withdrawalUrl,
        @Description("Where to use further rights.") String rightsUrl) {

    public NoticeTerms {
        categories = categories == null ? List.of() : List.copyOf(categories);
        storageLocations = storageLocations == null ? List.of() : List.copyOf(storageLocations);
    }
}
