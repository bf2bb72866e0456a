package io.heirloom.gateway.transfer.offer;

import io.heirloom.gateway.money.MoneyInput;
import io.heirloom.gateway.transfer.TransferReason;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("TransferOfferInput")
@Description("An offer of title.")
public record TransferOfferInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @Description("The version of the title that was read.")
        int titleVersion,

        @NonNull @Description("Why title moves.") TransferReason reason,
        @NonNull @Description("To whom.") TransferRecipientInput recipient,

        @Description("The price; none for gifts, hand-me-downs and inheritances.")
        MoneyInput price,

        @NonNull @Description("ISO 3166-1 code of the country whose law governs it.")
        String jurisdiction,

        @Description("Until when it may be accepted.") Instant expiresAt) {}
