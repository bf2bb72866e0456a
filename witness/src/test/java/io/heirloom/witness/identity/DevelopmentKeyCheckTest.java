package io.heirloom.witness.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.tlog.note.StrictBase64;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevelopmentKeyCheckTest {

    private static final String OWN = StrictBase64.encode(new byte[32]);

    @Test
    void keysAndNamesThatEverybodyKnowsAreRefusedInProduction() {
        assertThat(objection("w.example", OWN, IdentityConfig.DEVELOPMENT_ML_DSA_44))
                .hasValueSatisfying(text -> assertThat(text).contains("ml-dsa44-key"));
        assertThat(objection("w.example", IdentityConfig.DEVELOPMENT_ED25519, OWN))
                .hasValueSatisfying(text -> assertThat(text).contains("ed25519-key"));
        assertThat(objection(IdentityConfig.DEFAULT_NAME, OWN, OWN + "x"))
                .hasValueSatisfying(text -> assertThat(text).contains("example name"));
        assertThat(objection("w.example", OWN, OWN + "x")).isEmpty();
    }

    @Test
    void oneSecretIsNotUsedForTwoKeys() {
        assertThatThrownBy(() -> new WitnessIdentity(new Config("w.example", OWN, OWN)))
                .hasMessageContaining("different secrets");
    }

    private static Optional<String> objection(String name, String ed25519, String mlDsa) {
        return new DevelopmentKeyCheck(new Config(name, ed25519, mlDsa)).objection();
    }

    private record Config(String name, String ed25519Key, String mlDsa44Key) implements IdentityConfig {
        @Override
        public Optional<URI> url() {
            return Optional.empty();
        }
    }
}
