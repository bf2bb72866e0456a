package io.heirloom.ledger.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "heirloom.ledger.index")
interface IndexConfig {
    /** How long the index rests between two turns. Longer takes more heads in one turn, which rewrites fewer pages a leaf. */
    @WithDefault("500ms")
    Duration every();
}
