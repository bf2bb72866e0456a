package io.heirloom.ledger.witness.ask;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "heirloom.ledger.witness")
public interface WitnessConfig {

    /** A tlog-policy file that names the witnesses, with their URLs, and the quorum. Without it heads are published with the log's signatures alone. */
    Optional<Path> policy();

    /** How long a witness has for one answer. */
    @WithDefault("3s")
    Duration timeout();

    /** How long a witness that failed is left alone. */
    @WithDefault("1s")
    Duration pause();

    /** How far a cosignature's time may be from ours; a witness whose clock is further off is not counted. */
    @WithDefault("5m")
    Duration clockTolerance();
}
