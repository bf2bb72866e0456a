package io.heirloom.ledger.anchor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When heads are anchored: at so many new leaves or after so long, whichever comes first. */
@ConfigMapping(prefix = "heirloom.ledger.anchor")
public interface AnchorConfig {

    /** How many leaves that no anchor covers make the next one due. */
    @WithDefault("1000")
    long leaves();

    /** How long a signed head may stay without an anchor that covers it. */
    @WithDefault("10m")
    Duration maxAge();

    /** How often the chain is looked at. */
    @WithDefault("5s")
    Duration every();
}
