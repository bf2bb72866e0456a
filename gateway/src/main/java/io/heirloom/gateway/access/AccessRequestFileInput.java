package io.heirloom.gateway.access;

import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.party.OrganisationInput;
import io.heirloom.gateway.vault.DataCategory;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AccessRequestFileInput")
@Description("What a brand or dealer asks of the owner of a piece.")
public record AccessRequestFileInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("Why.") Purpose purpose,
        @NonNull @Description("What.") List<@NonNull DataCategory> categories,

        @NonNull @Description("For how long, ISO 8601 duration such as P90D.")
        String duration,

        @NonNull @Description("Who shall see it; each named in the notice.")
        List<@NonNull OrganisationInput> recipients,

        @Id @NonNull @Description("Global id of the notice it rests on.")
        String noticeId,

        @Description("Version of that notice.") int noticeVersion,
        @Description("Words to the owner.") String message) {}
