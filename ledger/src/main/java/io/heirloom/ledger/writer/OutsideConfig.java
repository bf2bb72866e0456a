package io.heirloom.ledger.writer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How those outside, the chain and witnesses, are asked which head they last saw. */
@ConfigMapping(prefix = "heirloom.ledger.outside")
interface OutsideConfig {
    /** How often they are asked again. After a start no head is signed before one has answered, if any is configured. */
    @WithDefault("10s")
    Duration every();

    /** How long one may take to answer. */
    @WithDefault("5s")
    Duration patience();
}
