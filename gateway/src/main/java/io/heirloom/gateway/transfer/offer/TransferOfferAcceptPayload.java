package io.heirloom.gateway.transfer.offer;

import io.heirloom.gateway.error.UserError;
import io.heirloom.gateway.transfer.Transfer;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to transferOfferAccept.")
public record TransferOfferAcceptPayload(
        @Description("The accepted transfer.") Transfer transfer,
        @NonNull @Description("Why title did not move.") List<@NonNull UserError> userErrors) {}
