package io.heirloom.gateway.downstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the gateway is with the services behind it. */
@ConfigMapping(prefix = "heirloom.downstream")
interface DownstreamConfig {
    /** How many calls the circuit breaker of a service looks back on. */
    @WithDefault("20")
    int breakerWindow();

    /** The share of failed calls in the window that opens the breaker. */
    @WithDefault("0.5")
    double breakerRatio();

    /** How long an open breaker waits before it lets one call through again. */
    @WithDefault("2s")
    Duration breakerDelay();
}
