package io.heirloom.gateway.authorisation;

import org.eclipse.microprofile.graphql.Description;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import io.heirloom.gateway.error.UserError;

@Description("The answer to dealerAuthorise.")
public record DealerAuthorisePayload(
        @Description("The authorisation.") DealerAuthorisation authorisation,
        @NonNull @Description("Why nothing was granted.") List<@NonNull UserError> userErrors) {}
