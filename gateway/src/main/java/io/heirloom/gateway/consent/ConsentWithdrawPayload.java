package io.heirloom.gateway.consent;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to consentWithdraw. The withdrawal holds before this answer is sent.")
public record ConsentWithdrawPayload(
        @Description("Global ids of the records that were withdrawn.") @Id
        List<@NonNull String> withdrawnIds,

        @NonNull @Description("Why nothing was withdrawn.") List<@NonNull UserError> userErrors) {}
