package io.heirloom.gateway.transfer.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.money.MoneyInput;
import io.heirloom.gateway.party.Party;
import io.heirloom.gateway.transfer.Transfer;
import io.heirloom.gateway.transfer.TransferReason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ownership")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/transfers")
interface OfferClient {

    @POST
    Uni<Transfer> offer(@HeaderParam("Idempotency-Key") String key, Offer request);

    @POST
    @Path("/{id}/{answer}")
    Uni<Transfer> answer(
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID id,
            @PathParam("answer") String answer,
            Answer request);

    /** An offer. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(
            UUID id,
            UUID itemId,
            int titleVersion,
            TransferReason reason,
            Recipient recipient,
            MoneyInput price,
            String jurisdiction,
            Instant expiresAt) {

        static Offer of(UUID id, UUID itemId, TransferOfferInput input) {
            return new Offer(
                    id,
                    itemId,
                    input.titleVersion(),
                    input.reason(),
                    Recipient.of(input.recipient()),
                    input.price(),
                    input.jurisdiction(),
                    input.expiresAt());
        }
    }

    /** A person or an organisation. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(String name, String email, Party organisation) {
        static Recipient of(TransferRecipientInput input) {
            return new Recipient(
                    input.name(),
                    input.email(),
                    input.organisation() == null ? null : input.organisation().party("recipient"));
        }
    }

    /** The version that was read. */
    @RegisterForReflection
    record Answer(int version) {}
}
