package io.heirloom.ledger.scrub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "heirloom.ledger.scrub")
interface ScrubConfig {

    /** How many leaves are read again at once, at most. */
    @WithDefault("8192")
    int leaves();

    /** How long it rests after that: with the defaults a million leaves take five minutes. */
    @WithDefault("2500ms")
    Duration pause();

    /** How long after one pass through a log the next begins. */
    @WithDefault("6h")
    Duration every();
}
