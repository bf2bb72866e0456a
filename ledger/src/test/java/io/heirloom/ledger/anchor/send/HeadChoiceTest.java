package io.heirloom.ledger.anchor.send;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.anchor.Target;
import io.heirloom.ledger.chain.TestChain;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which head goes to the chain, and when; no chain is asked for that. */
class HeadChoiceTest {

    private static final Target TARGET = new Target(31337, "0x5fbdb2315678afecb367f032d93f642f64180aa3");
    private final TestLog log = new TestLog();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void aHeadIsDueAtSoManyLeavesOrAfterSoLong() {
        log.grow(9);
        assertThat(due(10, "1h")).isEmpty();
        log.grow(1);
        assertThat(due(10, "1h")).contains(10L);
        assertThat(due(1000, "0s")).contains(10L);
        assertThat(due(1000, "1h")).isEmpty();
    }

    @Test
    void aMultipleOf1024ThatIsNearIsWaitedForAndPreferred() {
        log.grow(1000);
        assertThat(due(1000, "1h")).isEmpty();
        log.grow(30);
        assertThat(due(1000, "1h")).contains(1024L);
        assertThat(due(1000, "0s")).contains(1030L);
    }

    @Test
    void afterAnotherSizeTheNextMultipleOf1024IsTakenIfItAddsEnough() {
        anchored(log.grow(200).size());
        log.grow(1000);
        assertThat(due(1000, "1h")).contains(1024L);
    }

    @Test
    void aMultipleOf1024ThatAddsLittleIsPassedOver() {
        anchored(log.grow(790).size());
        log.grow(1000);
        assertThat(due(1000, "1h")).contains(1790L);
    }

    private void anchored(long size) {
        log.database.tamper("insert into anchor (log, size, root, chain_id, contract, state) select log, size, root, "
                + TARGET.chainId() + ", '" + TARGET.contract() + "', 'QUEUED' from signed_head where size = " + size);
    }

    private Optional<Long> due(long leaves, String maxAge) {
        var cadence = SenderParts.config(Map.of("leaves", String.valueOf(leaves), "max-age", maxAge));
        var nowhere = TestChain.config(URI.create("http://127.0.0.1:9"), TARGET.contract(), Map.of());
        var chain = TestChain.of(nowhere, InstantSource.system());
        var choice = new HeadChoice(log.leases, new AnchorStore(), cadence, chain);
        return get(log.database.pool().withTransaction(transaction -> choice.due(transaction, TARGET)));
    }
}
