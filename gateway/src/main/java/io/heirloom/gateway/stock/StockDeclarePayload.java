package io.heirloom.gateway.stock;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to stockDeclare.")
public record StockDeclarePayload(
        @Description("The stock position.") StockPosition stock,
        @NonNull @Description("Why nothing was declared.") List<@NonNull UserError> userErrors) {}
