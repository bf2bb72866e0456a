package io.heirloom.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final List<String> started = new ArrayList<>();

    @Test
    void soManyRunTheNextWaitAndTheRestAreSentAway() {
        // Given
        var admission = new Admission(2, 1);
        // When
        boolean first = admission.enter(() -> started.add("first"));
        boolean second = admission.enter(() -> started.add("second"));
        boolean third = admission.enter(() -> started.add("third"));
        boolean fourth = admission.enter(() -> started.add("fourth"));
        // Then
        assertThat(List.of(first, second, third, fourth)).containsExactly(true, true, true, false);
        assertThat(started).containsExactly("first", "second");
    }

    @Test
    void whoeverLeavesLetsTheNextIn() {
        // Given
        var admission = new Admission(1, 1);
        admission.enter(() -> started.add("first"));
        admission.enter(() -> started.add("second"));
        // When
        admission.leave();
        admission.leave();
        // Then
        assertThat(started).containsExactly("first", "second");
        assertThat(admission.enter(() -> started.add("third"))).isTrue();
        assertThat(started).contains("third");
    }
}
