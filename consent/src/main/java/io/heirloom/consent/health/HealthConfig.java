package io.heirloom.consent.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "heirloom.health")
interface HealthConfig {

    /** The identity provider's realm, asked whether it is there; not asked when absent. */
    Optional<URI> identityProvider();

    /** How long a dependency may take to answer before it counts as away. */
    @WithDefault("1s")
    Duration patience();
}
