package io.heirloom.ownership.disclosure.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How owner data are asked for. */
@ConfigMapping(prefix = "heirloom.disclosure")
interface DisclosureConfig {

    /** How long to wait for the consent service before everything is hidden. */
    @WithDefault("2s")
    Duration consentTimeout();
}
