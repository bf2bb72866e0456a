package io.heirloom.ledger.lease;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    @Test
    void oneHolderKeepsTheLeaseWhileItRenews() {
        try (var database = new TestDatabase()) {
            var leases = TestLeases.of(database.pool());
            Lease first = get(leases.acquire("log", ONE)).orElseThrow();
            assertThat(get(leases.acquire("log", TWO))).isEmpty();
            assertThat(get(leases.acquire("log", ONE))).contains(first);
            assertThat(get(leases.acquire("anchor", TWO))).isPresent();
        }
    }

    @Test
    void aWriterThatWasThoughtDeadWritesNoMore() {
        try (var database = new TestDatabase()) {
            // Given
            var leases = TestLeases.of(database.pool(), Duration.ofMillis(1));
            Lease old = get(leases.acquire("log", ONE)).orElseThrow();
            // When
            Lease taken = Awaitility.await()
                    .until(() -> get(leases.acquire("log", TWO)), lease -> lease.isPresent())
                    .orElseThrow();
            // Then
            assertThat(taken.fence()).isGreaterThan(old.fence());
            String written = get(leases.transaction(taken, _ -> Uni.createFrom().item("written")));
            assertThat(written).isEqualTo("written");
            assertThatThrownBy(() ->
                            get(leases.transaction(old, _ -> Uni.createFrom().item("written"))))
                    .isInstanceOf(LostLeaseException.class);
        }
    }
}
