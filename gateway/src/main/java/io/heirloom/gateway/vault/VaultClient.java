package io.heirloom.gateway.vault;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ownership")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/vault")
interface VaultClient {

    @GET
    Uni<Vault> read();

    @GET
    @Path("/preview")
    Uni<VaultPreview> preview(@QueryParam("category") List<DataCategory> categories);

    @PUT
    Uni<StoredVault> store(@HeaderParam("Idempotency-Key") String key, VaultUpdateInput vault);

    /** The answer to a write. */
    @RegisterForReflection
    record StoredVault(int version) {}
}
