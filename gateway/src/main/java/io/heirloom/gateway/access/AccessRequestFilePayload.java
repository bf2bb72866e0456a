package io.heirloom.gateway.access;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to accessRequestFile. It is the same whether an owner exists or not.")
public record AccessRequestFilePayload(
        @Description("The filed request.") AccessRequest accessRequest,
        @NonNull @Description("Why nothing was filed.") List<@NonNull UserError> userErrors) {}
