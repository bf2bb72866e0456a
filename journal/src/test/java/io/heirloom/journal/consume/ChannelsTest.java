package io.heirloom.journal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    /** Otherwise the connector ends a channel for good once the database was away for longer, or the clock jumped. */
    @Test
    void anEventMayWaitForAsLongAsItMust() {
        long mostMillis = ConfigProvider.getConfig()
                .getValue("mp.messaging.connector.smallrye-kafka.throttled.unprocessed-record-max-age.ms", Long.class);
        assertThat(mostMillis).as("0 means no end").isZero();
    }
}
