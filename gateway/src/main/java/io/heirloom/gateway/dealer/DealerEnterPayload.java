package io.heirloom.gateway.dealer;

import org.eclipse.microprofile.graphql.Description;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import io.heirloom.gateway.error.UserError;

@Description("The answer to dealerEnter.")
public record DealerEnterPayload(
        @Description("The dealer.") Dealer dealer,
        @NonNull @Description("Why nothing was entered.") List<@NonNull UserError> userErrors) {}
