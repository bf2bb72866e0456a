package io.heirloom.gateway.stock;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to stockWithdraw.")
public record StockWithdrawPayload(
        @Description("The withdrawn position.") StockPosition stock,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
