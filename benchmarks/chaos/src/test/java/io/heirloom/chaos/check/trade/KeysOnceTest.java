package io.heirloom.chaos.check.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Runs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysOnceTest {

    @Test
    void theSameAnswerAndNothingNewHolds() {
        var run = new Runs().repeat(Map.of("id", "1"), Map.of("id", "1"));
        assertThat(new KeysOnce().violations(run.evidence())).isEmpty();
    }

    @Test
    void anotherAnswerIsFound() {
        var run = new Runs().repeat(Map.of("id", "1"), Map.of("id", "2"));
        assertThat(new KeysOnce().violations(run.evidence()))
                .singleElement()
                .asString()
                .contains("key");
    }

    @Test
    void aRefusedRepeatIsFound() {
        var run = new Runs().repeat(Map.of("id", "1"), Map.of("code", "CONFLICT"));
        assertThat(new KeysOnce().violations(run.evidence())).hasSize(1);
    }

    @Test
    void aSecondEffectIsFoundThoughTheAnswerIsTheSame() {
        var run = new Runs().repeat(Map.of("id", "1"), Map.of("id", "1")).repeatedEvents(1);
        assertThat(new KeysOnce().violations(run.evidence()))
                .singleElement()
                .asString()
                .contains("1 events");
    }
}
