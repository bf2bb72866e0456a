package io.heirloom.journal.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.journal.JournalConfig;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyEncryptionTest {

    private static final String SECOND = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void whatWasWrappedOpensInItsContextOnly() {
        KeyEncryption encryption = KeySettings.encryption(Map.of());
        byte[] wrapped = encryption.wrap("subject/a", "secret".getBytes(UTF_8));
        assertThat(encryption.unwrap("subject/a", wrapped)).isEqualTo("secret".getBytes(UTF_8));
        assertThatThrownBy(() -> encryption.unwrap("subject/b", wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterTheKeyIsReplacedTheFormerStillOpensWhatItWrapped() {
        // Given
        byte[] old = KeySettings.encryption(Map.of()).wrap("a", "old".getBytes(UTF_8));
        // When
        Map<String, String> replaced = Map.of("key-encryption-key", SECOND, "key-encryption-key-id", "2027");
        Map<String, String> remembered = new HashMap<>(replaced);
        remembered.put("former-keys.development", JournalConfig.DEVELOPMENT_KEY);
        KeyEncryption after = KeySettings.encryption(remembered);
        // Then
        assertThat(after.unwrap("a", old)).isEqualTo("old".getBytes(UTF_8));
        assertThat(after.unwrap("a", after.wrap("a", "new".getBytes(UTF_8)))).isEqualTo("new".getBytes(UTF_8));
        assertThatThrownBy(() -> KeySettings.encryption(replaced).unwrap("a", old))
                .hasMessageContaining("former-keys lacks the key named development");
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedAtTheStart() {
        assertThatThrownBy(() -> KeySettings.encryption(Map.of("key-encryption-key", "AAAA")))
                .hasMessageContaining("32 bytes");
    }

    @Test
    void productionRefusesTheDevelopmentKey() {
        assertThat(new DevelopmentKeyCheck(KeySettings.config(Map.of())).objection())
                .hasValueSatisfying(objection -> assertThat(objection)
                        .contains("heirloom.journal.key-encryption-key")
                        .doesNotContain(JournalConfig.DEVELOPMENT_KEY));
        assertThat(new DevelopmentKeyCheck(KeySettings.config(Map.of("key-encryption-key", SECOND))).objection())
                .isEmpty();
    }
}
