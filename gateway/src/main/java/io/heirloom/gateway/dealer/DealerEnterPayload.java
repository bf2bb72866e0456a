package io.heirloom.gateway.dealer;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to dealerEnter.")
public record DealerEnterPayload(
        @Description("The dealer.") Dealer dealer,
        @NonNull @Description("Why nothing was entered.") List<@NonNull UserError> userErrors) {}
