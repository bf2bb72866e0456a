package io.heirloom.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** The journal of one service. */
@ConfigMapping(prefix = "heirloom.journal")
public interface JournalConfig {

    /** Marked for development: every production start refuses it. */
    String DEVELOPMENT_KEY = "aGVpcmxvb20gZGV2ZWxvcG1lbnQga2V5LCBub3QgcmU=";

    /** The service's name as it stands in handles, topics and bundles, such as {@code item-registry}; never changed once used. */
    String service();

    /** Base64 of the 32 bytes that wrap every other key; the default is for development only. */
    @WithDefault(DEVELOPMENT_KEY)
    String keyEncryptionKey();

    /** Name of the key-encryption key, stored beside each wrapped key so that the key can be replaced. */
    @WithDefault("development")
    String keyEncryptionKeyId();

    /** Former key-encryption keys by name (base64), still needed to open what they wrapped. */
    Map<String, String> formerKeys();

    /** How long the answer to an idempotency key is kept and replayed. */
    @WithDefault("24h")
    Duration idempotencyRetention();

    /** How long the ids of consumed events are remembered; longer than Kafka keeps the events. */
    @WithDefault("30d")
    Duration consumedRetention();

    /** Pause between two looks for keys to be destroyed. */
    @WithDefault("2s")
    Duration shredEvery();

    /** Pause between two rounds of care for the key database; each moves or renews a bounded number of keys. */
    @WithDefault("10m")
    Duration keyCareEvery();

    /** How long the key database may take to answer before it counts as away. */
    @WithDefault("10s")
    Duration keyDatabasePatience();

    /** How events reach Kafka. */
    Relay relay();

    /** How events reach Kafka. */
    interface Relay {

        /** Whether this process relays at all. */
        @WithDefault("true")
        boolean enabled();

        /** Pause between two looks while events are appended or found; about as long an event waits before it is sent. */
        @WithDefault("50ms")
        Duration pause();

        /** Longest pause between two looks while nothing is appended here and nothing found: so long an event of another replica may wait. */
        @WithDefault("2s")
        Duration longestRest();

        /** Longest pause after failures, which double it from one second. */
        @WithDefault("5s")
        Duration longestPause();

        /** Most events of one round, which is one transaction. */
        @WithDefault("500")
        int batch();

        /** Most streams whose events are on their way to Kafka at once. */
        @WithDefault("64")
        int streamsAtOnce();

        /** After this time a round is given up and its events are sent again. */
        @WithDefault("20s")
        Duration roundTimeout();
    }
}
