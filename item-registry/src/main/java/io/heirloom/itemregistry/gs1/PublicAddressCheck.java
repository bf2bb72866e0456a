package io.heirloom.itemregistry.gs1;

import io.heirloom.operations.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Production never prints an address of a development machine on a piece or into a credential. */
@ApplicationScoped
class PublicAddressCheck implements ProductionCheck {

    private final PublicAddressConfig config;

    PublicAddressCheck(PublicAddressConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        if (isLocal(config.digitalLink())) {
            return Optional.of("heirloom.public-address.digital-link is not a public https address");
        }
        return isLocal(config.registry())
                ? Optional.of("heirloom.public-address.registry is not a public https address")
                : Optional.empty();
    }

    private static boolean isLocal(URI address) {
        return !"https".equals(address.getScheme())
                || address.getHost() == null
                || address.getHost().equals("localhost")
                || address.getHost().startsWith("127.");
    }
}
