package io.heirloom.ledger.anchor.send;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When heads are anchored: at so many new leaves or after so long, whichever comes first. */
@ConfigMapping(prefix = "heirloom.ledger.anchor")
public interface AnchorConfig {

    /**
     * How many leaves that no anchor covers make the next one due. The head taken is the last at a multiple of 1,024 leaves, if that is at least a
     * quarter of this further; where the next such is less than a quarter away, it is waited for. A proof between two of them costs a tenth less gas.
     */
    @WithDefault("1000")
    long leaves();

    /** How long a signed head may stay without an anchor that covers it. */
    @WithDefault("10m")
    Duration maxAge();

    /** How often the chain is looked at. */
    @WithDefault("5s")
    Duration every();

    /** After how long in no block a transaction is replaced by one that offers more. */
    @WithDefault("3m")
    Duration replaceAfter();
}
