package io.heirloom.itemregistry.gs1;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Addresses that stand on pieces, in credentials and in DID documents. They outlive any deployment: choose them once. */
@ConfigMapping(prefix = "heirloom.public-address")
public interface PublicAddressConfig {

    /** Where GS1 Digital Link URIs of pieces begin; the gateway answers there. */
    URI digitalLink();

    /** Where this service's public endpoints are reached from outside; the brands' did:web identifiers derive from it. */
    URI registry();
}
