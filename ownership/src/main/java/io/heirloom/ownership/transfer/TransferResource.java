package io.heirloom.ownership.transfer;

import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.ownership.transfer.offer.OfferTransfer;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/transfers")
@RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.BRAND_ADMIN, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
class TransferResource {

    private static final String KEY = "Idempotency-Key";

    private final OfferService offers;
    private final TransferService transfers;
    private final TransferReads reads;
    private final IdempotentWrites writes;
    private final CurrentCaller callers;

    TransferResource(
            OfferService offers,
            TransferService transfers,
            TransferReads reads,
            IdempotentWrites writes,
            CurrentCaller callers) {
        this.offers = offers;
        this.transfers = transfers;
        this.reads = reads;
        this.writes = writes;
        this.callers = callers;
    }

    @POST
    public Uni<RestResponse<TransferView>> offer(@HeaderParam(KEY) String key, @NotNull @Valid OfferTransfer request) {
        var caller = callers.get();
        return writes.once(
                        caller, key, "transfer.offer", request, TransferView.class, () -> offers.offer(caller, request))
                .map(view -> RestResponse.ResponseBuilder.<TransferView>created(
                                URI.create("/transfers?id=" + view.id()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("/{id}/acceptance")
    public Uni<TransferView> accept(UUID id, @HeaderParam(KEY) String key, @NotNull @Valid AnswerTransfer request) {
        var caller = callers.get();
        return writes.once(
                caller,
                key,
                "transfer.accept/" + id,
                request,
                TransferView.class,
                () -> transfers.accept(caller, id, request.version()));
    }

    @POST
    @Path("/{id}/decline")
    public Uni<TransferView> decline(UUID id, @HeaderParam(KEY) String key, @NotNull @Valid AnswerTransfer request) {
        var caller = callers.get();
        return writes.once(
                caller,
                key,
                "transfer.decline/" + id,
                request,
                TransferView.class,
                () -> transfers.decline(caller, id, request.version()));
    }

    @POST
    @Path("/{id}/cancellation")
    public Uni<TransferView> cancel(UUID id, @HeaderParam(KEY) String key, @NotNull @Valid AnswerTransfer request) {
        var caller = callers.get();
        return writes.once(
                caller,
                key,
                "transfer.cancel/" + id,
                request,
                TransferView.class,
                () -> transfers.cancel(caller, id, request.version()));
    }

    @GET
    public Uni<Page<TransferView>> visible(@RestQuery @NotEmpty @Size(max = 100) List<UUID> id) {
        return reads.visible(callers.get(), Set.copyOf(id)).map(found -> new Page<>(found, null));
    }

    @GET
    @Path("/mine")
    public Uni<Page<TransferView>> mine(@RestQuery @NotNull Direction direction, @BeanParam @Valid PageRequest page) {
        return reads.mine(callers.get(), direction, page);
    }
}
