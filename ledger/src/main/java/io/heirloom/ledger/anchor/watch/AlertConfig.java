package io.heirloom.ledger.anchor.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When to raise an alarm about anchoring. */
@ConfigMapping(prefix = "heirloom.ledger.anchor.alerts")
public interface AlertConfig {

    /** The account should be able to pay for so many more anchors. */
    @WithDefault("50")
    long anchorsPayable();

    /** A signed head should be covered by a final anchor after that long. */
    @WithDefault("1h")
    Duration unanchored();

    /** A transaction should be in a block after that long, replacements included. */
    @WithDefault("15m")
    Duration stuck();
}
