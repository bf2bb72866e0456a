package io.heirloom.gateway.proof;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.error.UnavailableException;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.wire.problem.CommonProblem;
import io.heirloom.wire.problem.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/")
@PermitAll
public class ProofResource {

    private final Bundles bundles;
    private final LedgerClient ledger;
    private final Downstream downstream;

    ProofResource(Bundles bundles, @RestClient LedgerClient ledger, Downstream downstream) {
        this.bundles = bundles;
        this.ledger = ledger;
        this.downstream = downstream;
    }

    @GET
    @Path("/proofs/{item}")
    @Produces({Bundle.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Uni<RestResponse<String>> bundle(@PathParam("item") String item, @QueryParam("serial") String serial) {
        UUID id = readId(item);
        return bundles.ofItem(id, serial)
                .map(bundle -> RestResponse.ResponseBuilder.ok(bundle.json().toString())
                        .header("Content-Disposition", "attachment; filename=\"heirloom-proof-" + id + ".json\"")
                        .header("Cache-Control", "no-store")
                        .build())
                .onFailure(ProblemException.class)
                .transform(_ -> CommonProblem.NOT_FOUND.because())
                .onFailure(UnavailableException.class)
                .transform(_ -> CommonProblem.UNAVAILABLE.because());
    }

    @GET
    @Path("/policy")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> policy() {
        return downstream
                .read(Part.LEDGER, ledger::policy)
                .onFailure(UnavailableException.class)
                .transform(_ -> CommonProblem.UNAVAILABLE.because());
    }

    private static UUID readId(String item) {
        try {
            return GlobalId.read(Item.TYPE, item, "item");
        } catch (ProblemException e) {
            throw new DomainException(CommonProblem.NOT_FOUND, "", List.of());
        }
    }
}
