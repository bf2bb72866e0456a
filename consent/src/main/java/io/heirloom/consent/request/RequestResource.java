package io.heirloom.consent.request;

import io.heirloom.consent.record.ConsentView;
import io.heirloom.consent.request.rules.FileAccessRequest;
import io.heirloom.consent.request.rules.GrantAccess;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/access-requests")
@Consumes(MediaType.APPLICATION_JSON)
class RequestResource {

    private static final String KEY = "Idempotency-Key";

    private final RequestService requests;
    private final AnswerService answers;
    private final QueueService queue;
    private final CurrentCaller callers;

    RequestResource(RequestService requests, AnswerService answers, QueueService queue, CurrentCaller callers) {
        this.requests = requests;
        this.answers = answers;
        this.queue = queue;
        this.callers = callers;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF})
    public Uni<RequestView> file(@HeaderParam(KEY) String key, @NotNull @Valid FileAccessRequest request) {
        return requests.file(callers.get(), key, request);
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF})
    public Uni<Page<RequestView>> mine(@BeanParam @Valid PageRequest page) {
        return queue.mine(callers.get(), page);
    }

    @POST
    @Path("/{id}/delivery")
    @RolesAllowed(Roles.OWNER)
    public Uni<DeliveryView> deliver(UUID id, @HeaderParam(KEY) String key, @NotNull @Valid DeliverNotice request) {
        return answers.deliver(callers.get(), key, id, request);
    }

    @POST
    @Path("/{id}/grant")
    @RolesAllowed(Roles.OWNER)
    public Uni<ConsentView> grant(UUID id, @HeaderParam(KEY) String key, @NotNull @Valid GrantAccess request) {
        return answers.grant(callers.get(), key, id, request);
    }

    // It reads no body, so the media type of none does not matter.
    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.OWNER)
    public Uni<RefusalView> refuse(UUID id, @HeaderParam(KEY) String key) {
        return answers.refuse(callers.get(), key, id);
    }
}
