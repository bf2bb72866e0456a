package io.heirloom.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.chaos.nemesis.FaultKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void everyFaultIsOnUnlessSomeAreNamed() {
        assertThat(Options.of(List.of()).faults()).containsExactlyInAnyOrder(FaultKind.values());
        Options told = Options.of(List.of("--seed", "7", "--minutes", "2", "--faults", "kill-service,cut"));
        assertThat(told.faults()).containsExactlyInAnyOrder(FaultKind.KILL_SERVICE, FaultKind.CUT);
        assertThat(told.seed()).isEqualTo(7);
        assertThat(told.time()).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--minutes 0", "--clients 14", "--faults rain", "--seed", "--wrong 1"})
    void whatIsNotUnderstoodIsSaid(String arguments) {
        assertThatThrownBy(() -> Options.of(List.of(arguments.split(" ", -1)))).hasMessageContaining("Usage");
    }
}
