package io.heirloom.ledger.sequence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "heirloom.ledger.sequence")
public interface SequenceConfig {
    /** How long the sequencer rests when no leaf waits. */
    @WithDefault("200ms")
    Duration every();

    /** How many leaves one transaction gives an index at most. */
    @WithDefault("1000")
    int batch();
}
