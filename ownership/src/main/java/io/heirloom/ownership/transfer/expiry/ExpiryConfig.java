package io.heirloom.ownership.transfer.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How offers expire. */
@ConfigMapping(prefix = "heirloom.transfer")
interface ExpiryConfig {

    /** How many offers one sweep closes at most; the rest wait for the next. */
    @WithDefault("200")
    int sweepSize();

    /** How often overdue offers are closed. An overdue offer cannot be accepted in between. */
    @WithDefault("10s")
    String sweepEvery();
}
