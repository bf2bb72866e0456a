package io.heirloom.gateway.erasure;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to viewerErase.")
public record ViewerErasePayload(
        @Description("The erasure, which nothing takes back.")
        Erasure erasure,

        @NonNull @Description("Why nothing was erased.") List<@NonNull UserError> userErrors) {}
