package io.heirloom.gateway.custody;

import io.heirloom.gateway.error.UserError;
import io.heirloom.gateway.title.Custody;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to custodyReturn.")
public record CustodyReturnPayload(
        @Description("The custody that ended.") Custody custody,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
