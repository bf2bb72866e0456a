package io.heirloom.gateway.consent;

import io.heirloom.gateway.consent.receipt.ConsentReceipt;
import io.heirloom.gateway.consent.receipt.ReceiptKey;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.wire.paging.PageOf;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "consent")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/")
interface ConsentClient {

    @GET
    @Path("/consent-records/mine")
    Uni<RestPage<ConsentRecord>> mine(@QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/consent-records/mine")
    Uni<RestPage<ConsentRecord>> mineOfItem(
            @QueryParam("item") UUID item, @QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/consent-records/mine/of-items")
    Uni<RestPage<PageOf<ConsentRecord>>> mineOfItems(
            @QueryParam("id") List<UUID> items, @QueryParam("first") int first);

    @GET
    @Path("/consent-records")
    Uni<RestPage<Document>> documents(@QueryParam("id") List<UUID> ids, @QueryParam("at") Instant at);

    @GET
    @Path("/keys")
    Uni<KeySet> receiptKeys();

    @GET
    @Path("/consent-records/receipts")
    Uni<RestPage<ConsentReceipt>> receipts(@QueryParam("id") List<UUID> ids);

    @POST
    @Path("/consent-records/{id}/withdrawal")
    Uni<Withdrawn> withdraw(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, Withdraw request);

    /** The public keys that receipts are signed with, a JSON Web Key Set. */
    @RegisterForReflection
    record KeySet(List<ReceiptKey> keys) {}

    /** A record with its whole text. */
    @RegisterForReflection
    record Document(UUID id, ConsentRecord consent, String document) {}

    /** How much is taken back. */
    @RegisterForReflection
    record Withdraw(WithdrawalScope scope) {}

    /** What was taken back. */
    @RegisterForReflection
    record Withdrawn(List<UUID> withdrawn) {}
}
