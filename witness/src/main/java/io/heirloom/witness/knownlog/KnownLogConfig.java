package io.heirloom.witness.knownlog;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "heirloom.witness.log")
interface KnownLogConfig {

    /** The vkeys of the logs to witness, joined by commas or numbered; a log may have several keys. A key's name is its log's origin. */
    Optional<List<String>> keys();
}
