package io.heirloom.gateway.access.answer;

import io.heirloom.gateway.access.AccessRequestState;
import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to accessRequestRefuse.")
public record AccessRequestRefusePayload(
        @Description("Where the request stands now.") AccessRequestState state,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
