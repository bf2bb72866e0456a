package io.heirloom.gateway.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.party.Party;
import io.heirloom.gateway.vault.DataCategory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "consent")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/")
interface AccessClient {

    @GET
    @Path("/access-requests/mine")
    Uni<RestPage<AccessRequest>> requests(@QueryParam("first") int first, @QueryParam("after") String after);

    @POST
    @Path("/access-requests")
    Uni<AccessRequest> file(@HeaderParam("Idempotency-Key") String key, FileRequest request);

    /** A request to be filed. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileRequest(
            UUID id,
            UUID itemId,
            Purpose purpose,
            List<DataCategory> categories,
            String duration,
            List<Party> recipients,
            UUID noticeId,
            int noticeVersion,
            String message) {

        static FileRequest of(UUID id, UUID itemId, AccessRequestFileInput input) {
            return new FileRequest(
                    id,
                    itemId,
                    input.purpose(),
                    input.categories(),
                    input.duration(),
                    input.recipients().stream()
                            .map(recipient -> recipient.party("recipients"))
                            .toList(),
                    GlobalId.read("Notice", input.noticeId(), "noticeId"),
                    input.noticeVersion(),
                    input.message());
        }
    }
}
