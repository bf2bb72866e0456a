package io.heirloom.ledger.lease;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "heirloom.ledger.lease")
interface LeaseConfig {
    /** How long a writer that says nothing stays the writer. Another replica takes over after that. */
    @WithDefault("5s")
    Duration duration();
}
