package io.heirloom.gateway.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.gateway.error.ProblemException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GlobalIdTest {

    private static final UUID ITEM = UUID.fromString("0199b000-0000-7000-8000-000000000001");

    @Test
    void anIdIsReadBack() {
        assertThat(GlobalId.read("Item", GlobalId.of("Item", ITEM), "id")).isEqualTo(ITEM);
        assertThat(GlobalId.read("Item", ITEM.toString(), "id")).isEqualTo(ITEM);
    }

    @Test
    void anIdOfAnotherTypeOrNoneIsRefused() {
        for (String text : List.of(GlobalId.of("Brand", ITEM), "", "%%%", "SXRlbTox", "x".repeat(36))) {
            assertThatThrownBy(() -> GlobalId.read("Item", text, "id")).isInstanceOf(ProblemException.class);
        }
    }
}
