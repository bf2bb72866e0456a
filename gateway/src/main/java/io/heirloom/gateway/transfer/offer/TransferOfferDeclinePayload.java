package io.heirloom.gateway.transfer.offer;

import io.heirloom.gateway.error.UserError;
import io.heirloom.gateway.transfer.Transfer;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to transferOfferDecline.")
public record TransferOfferDeclinePayload(
        @Description("The declined transfer.") Transfer transfer,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
