package io.heirloom.gateway.brand;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to brandVet.")
public record BrandVetPayload(
        @Description("The vetted brand.") Brand brand,
        @NonNull @Description("Why nothing was entered.") List<@NonNull UserError> userErrors) {}
