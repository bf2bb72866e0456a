package io.heirloom.ownership.transfer.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class IndexKeyCheckTest {

    @Test
    void productionRefusesTheDevelopmentKey() {
        assertThat(check(IndexKeyCheck.DEVELOPMENT_KEY).objection()).isPresent();
    }

    @Test
    void productionRefusesAShortKey() {
        assertThat(check(Base64.getEncoder().encodeToString(new byte[16])).objection())
                .isPresent();
    }

    @Test
    void ownKeyIsAccepted() {
        assertThat(check(Base64.getEncoder().encodeToString(new byte[32])).objection())
                .isEmpty();
    }

    private static IndexKeyCheck check(String key) {
        return new IndexKeyCheck(new Config(key));
    }

    private record Config(String recipientIndexKey) implements OfferConfig {
        @Override
        public Duration validity() {
            return Duration.ofDays(14);
        }

        @Override
        public Duration longestValidity() {
            return Duration.ofDays(90);
        }
    }
}
