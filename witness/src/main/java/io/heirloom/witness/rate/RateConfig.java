package io.heirloom.witness.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "heirloom.witness.rate")
interface RateConfig {

    /** How many requests an address has in the long run, each second. A log that grows fast asks a few times a second. */
    @WithDefault("20")
    int perSecond();

    /** How many requests an address may make at once after a pause. */
    @WithDefault("100")
    int burst();
}
