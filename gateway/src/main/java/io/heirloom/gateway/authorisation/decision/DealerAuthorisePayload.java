package io.heirloom.gateway.authorisation.decision;

import io.heirloom.gateway.authorisation.DealerAuthorisation;
import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to dealerAuthorise.")
public record DealerAuthorisePayload(
        @Description("The authorisation.") DealerAuthorisation authorisation,
        @NonNull @Description("Why nothing was granted.") List<@NonNull UserError> userErrors) {}
