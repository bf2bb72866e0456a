package io.heirloom.gateway.transfer.offer;

import io.heirloom.gateway.error.UserError;
import io.heirloom.gateway.transfer.Transfer;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to transferOffer.")
public record TransferOfferPayload(
        @Description("The open offer.") Transfer transfer,
        @NonNull @Description("Why nothing was offered.") List<@NonNull UserError> userErrors) {}
