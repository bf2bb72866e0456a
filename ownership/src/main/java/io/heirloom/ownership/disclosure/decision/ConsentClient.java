package io.heirloom.ownership.disclosure.decision;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The consent service, asked with the token of whoever asks us. */
@Path("/decisions")
@RegisterRestClient(configKey = "consent")
@AccessToken
interface ConsentClient {

    @POST
    Uni<Decisions> decide(AskDecisions question);
}
