package io.heirloom.gateway.brand;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to brandKeyAdd.")
public record BrandKeyAddPayload(
        @Description("The new key.") BrandKey key,
        @NonNull @Description("Why no key was made.") List<@NonNull UserError> userErrors) {}
