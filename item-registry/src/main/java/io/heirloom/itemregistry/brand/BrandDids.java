package io.heirloom.itemregistry.brand;

import io.heirloom.itemregistry.gs1.PublicAddressConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;

/** The did:web identifiers of brands. A resolver turns {@code did:web:host:brands:<id>} into {@code https://host/brands/<id>/did.json}. */
@ApplicationScoped
public class BrandDids {

    private final String prefix;

    BrandDids(PublicAddressConfig config) {
        URI registry = config.registry();
        String port = registry.getPort() < 0 ? "" : "%3A" + registry.getPort();
        String path = registry.getPath().replaceAll("/+$", "").replace('/', ':');
        this.prefix = "did:web:" + registry.getHost() + port + path + ":brands:";
    }

    String of(UUID brandId) {
        return prefix + brandId;
    }

    public String verificationMethod(UUID brandId, String publicKeyMultibase) {
        return of(brandId) + "#" + publicKeyMultibase;
    }
}
