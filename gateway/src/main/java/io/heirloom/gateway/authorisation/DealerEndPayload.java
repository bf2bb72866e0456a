package io.heirloom.gateway.authorisation;

import org.eclipse.microprofile.graphql.Description;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import io.heirloom.gateway.error.UserError;

@Description("The answer to dealerEnd.")
public record DealerEndPayload(
        @Description("The authorisation.") DealerAuthorisation authorisation,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
