package io.heirloom.chaos.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.local.data.People;
import org.junit.jupiter.api.Test;

class ClientsTest {

    @Test
    void everyClientIsSomebodyOfTheDemo() {
        assertThat(People.load().people()).hasSize(Clients.MOST);
    }
}
