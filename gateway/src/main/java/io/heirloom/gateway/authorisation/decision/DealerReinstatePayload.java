package io.heirloom.gateway.authorisation.decision;

import io.heirloom.gateway.authorisation.DealerAuthorisation;
import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to dealerReinstate.")
public record DealerReinstatePayload(
        @Description("The authorisation.") DealerAuthorisation authorisation,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
