package io.heirloom.gateway.notice.publication;

import io.heirloom.gateway.vault.DataCategory;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("NoticeTermsInput")
@Description("What a notice promises.")
public record NoticeTermsInput(
        @NonNull @Description("Which data.") List<@NonNull DataCategory> categories,

        @NonNull @Description("Kept how long, ISO 8601 duration.")
        String retention,

        @NonNull @Description("Kept where, ISO 3166-1 codes.")
        List<@NonNull String> storageLocations,

        @NonNull @Description("Under which country's law, ISO 3166-1 code.")
        String jurisdiction,

        @NonNull @Description("Name of the supervising authority.")
        String authorityName,

        @NonNull @Description("Address of the supervising authority.")
        String authorityAddress,

        @NonNull @Description("How to reach the supervising authority.")
        String authorityContact,

        @NonNull @Description("Where to withdraw.") String withdrawalUrl,

        @NonNull @Description("Where to use further rights.")
        String rightsUrl) {}
