package io.heirloom.journal.encryption;

import io.heirloom.journal.JournalConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The journal's configuration with these settings, each below {@code heirloom.journal}. */
public final class KeySettings {

    private KeySettings() {}

    public static KeyEncryption encryption(Map<String, String> settings) {
        return new KeyEncryption(config(settings));
    }

    static JournalConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(JournalConfig.class)
                .withDefaultValue("heirloom.journal.service", "item-registry");
        settings.forEach((key, value) -> builder.withDefaultValue("heirloom.journal." + key, value));
        return builder.build().getConfigMapping(JournalConfig.class);
    }
}
