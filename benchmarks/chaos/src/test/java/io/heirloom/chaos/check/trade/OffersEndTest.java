package io.heirloom.chaos.check.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Runs;
import org.junit.jupiter.api.Test;

class OffersEndTest {

    @Test
    void anOverdueOfferIsFound() {
        assertThat(new OffersEnd().violations(new Runs().evidence())).isEmpty();
        assertThat(new OffersEnd().violations(new Runs().overdue("t").evidence()))
                .hasSize(1);
    }
}
