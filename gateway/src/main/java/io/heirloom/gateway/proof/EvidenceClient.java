package io.heirloom.gateway.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The disclosed events of one piece; each service that keeps a stream of it answers the same way. */
interface EvidenceClient {

    @GET
    @Path("/items/{id}/evidence")
    Uni<Evidence> evidence(@PathParam("id") UUID id, @QueryParam("serial") String serial);

    @GET
    @Path("/items/evidence")
    Uni<RestPage<DisclosedStream>> evidenceOfEach(@QueryParam("id") List<String> pieces);

    @RegisterRestClient(configKey = "item-registry")
    @RegisterProvider(ProblemResponseMapper.class)
    @RegisterProvider(TokenForwarding.class)
    interface OfItemRegistry extends EvidenceClient {}

    @RegisterRestClient(configKey = "ownership")
    @RegisterProvider(ProblemResponseMapper.class)
    @RegisterProvider(TokenForwarding.class)
    interface OfOwnership extends EvidenceClient {}

    @RegisterRestClient(configKey = "dealer-network")
    @RegisterProvider(ProblemResponseMapper.class)
    @RegisterProvider(TokenForwarding.class)
    interface OfDealerNetwork extends EvidenceClient {}

    @RegisterRestClient(configKey = "consent")
    @RegisterProvider(ProblemResponseMapper.class)
    @RegisterProvider(TokenForwarding.class)
    interface OfConsent extends EvidenceClient {}

    /** The events of one stream in ascending order. */
    @RegisterForReflection
    record Evidence(List<DisclosedEvent> events) {
        public Evidence {
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    /** The first events of one piece in one stream, and whether there are more. */
    @RegisterForReflection
    record DisclosedStream(UUID of, List<DisclosedEvent> events, boolean more) {
        public DisclosedStream {
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    /** One event: its leaf, and the parts the caller may open. */
    @RegisterForReflection
    record DisclosedEvent(String leaf, String leafHash, List<DisclosedPart> parts) {}

    /** A part opened with salt and payload, or withheld with its commitment alone. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisclosedPart(String salt, String payload, String c) {}
}
