package io.heirloom.dealernetwork.health;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the identity provider is, as far as health wants to know. */
@ConfigMapping(prefix = "heirloom.identity-provider")
interface IdentityProviderConfig {
    /** Address whose host and port are tried; the realm's address unless set otherwise. */
    Optional<String> authServerUrl();
}
