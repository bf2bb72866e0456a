package io.heirloom.gateway.access.answer;

import io.heirloom.gateway.consent.ConsentRecord;
import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to accessRequestGrant.")
public record AccessRequestGrantPayload(
        @Description("The consent that was given.") ConsentRecord consent,
        @NonNull @Description("Why nothing was granted.") List<@NonNull UserError> userErrors) {}
