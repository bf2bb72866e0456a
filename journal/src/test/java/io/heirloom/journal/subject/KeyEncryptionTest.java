package io.heirloom.journal.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.journal.JournalConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyEncryptionTest {

    private static final String SECOND = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void whatWasWrappedOpensInItsContextOnly() {
        KeyEncryption encryption = new KeyEncryption(config(Map.of()));
        byte[] wrapped = encryption.wrap("subject/a", "secret".getBytes(UTF_8));
        assertThat(encryption.unwrap("subject/a", wrapped)).isEqualTo("secret".getBytes(UTF_8));
        assertThatThrownBy(() -> encryption.unwrap("subject/b", wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterTheKeyIsReplacedTheFormerStillOpensWhatItWrapped() {
        // Given
        byte[] old = new KeyEncryption(config(Map.of())).wrap("a", "old".getBytes(UTF_8));
        // When
        Map<String, String> replaced = Map.of("key-encryption-key", SECOND, "key-encryption-key-id", "2027");
        Map<String, String> remembered = new HashMap<>(replaced);
        remembered.put("former-keys.development", JournalConfig.DEVELOPMENT_KEY);
        KeyEncryption after = new KeyEncryption(config(remembered));
        // Then
        assertThat(after.unwrap("a", old)).isEqualTo("old".getBytes(UTF_8));
        assertThat(after.unwrap("a", after.wrap("a", "new".getBytes(UTF_8)))).isEqualTo("new".getBytes(UTF_8));
        assertThatThrownBy(() -> new KeyEncryption(config(replaced)).unwrap("a", old))
                .hasMessageContaining("former-keys lacks the key named development");
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new KeyEncryption(config(Map.of("key-encryption-key", "AAAA"))))
                .hasMessageContaining("32 bytes");
    }

    @Test
    void productionRefusesTheDevelopmentKey() {
        assertThat(new DevelopmentKeyCheck(config(Map.of())).objection())
                .hasValueSatisfying(objection -> assertThat(objection)
                        .contains("heirloom.journal.key-encryption-key")
                        .doesNotContain(JournalConfig.DEVELOPMENT_KEY));
        assertThat(new DevelopmentKeyCheck(config(Map.of("key-encryption-key", SECOND))).objection())
                .isEmpty();
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
