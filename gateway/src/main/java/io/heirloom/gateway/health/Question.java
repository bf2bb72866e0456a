package io.heirloom.gateway.health;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The cheapest public question to each service. */
interface Question {

    @RegisterRestClient(configKey = "item-registry")
    @Path("/brands")
    interface OfItemRegistry {
        @GET
        Uni<RestResponse<Void>> ask();
    }

    @RegisterRestClient(configKey = "ownership")
    @Path("/titles")
    interface OfOwnership {
        @GET
        Uni<RestResponse<Void>> ask();
    }

    @RegisterRestClient(configKey = "dealer-network")
    @Path("/dealers")
    interface OfDealerNetwork {
        @GET
        Uni<RestResponse<Void>> ask();
    }

    @RegisterRestClient(configKey = "consent")
    @Path("/purposes")
    interface OfConsent {
        @GET
        Uni<RestResponse<Void>> ask();
    }

    @RegisterRestClient(configKey = "ledger")
    @Path("/checkpoint")
    interface OfLedger {
        @GET
        Uni<RestResponse<Void>> ask();
    }
}
