package io.heirloom.gateway.brand;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to brandKeyCompromise.")
public record BrandKeyCompromisePayload(
        @Description("The key, with the time from which on it is not relied on.")
        BrandKey key,

        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
