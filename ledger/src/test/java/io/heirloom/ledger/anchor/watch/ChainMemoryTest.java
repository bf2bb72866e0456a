package io.heirloom.ledger.anchor.watch;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.anchor.AnchorState;
import io.heirloom.ledger.anchor.send.TestAnchors;
import io.heirloom.ledger.chain.Anvil;
import io.heirloom.ledger.chain.TestChain;
import io.heirloom.ledger.checkpoint.KnownHead;
import io.heirloom.ledger.checkpoint.Outsider;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.writer.TestWriter;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chain remembers what a database that was restored from an older backup has lost. */
class ChainMemoryTest {

    private final Anvil anvil = Anvil.start();
    private final TestLog log = new TestLog();
    private final String contract = anvil.deploy();

    @AfterEach
    void stop() {
        log.close();
        anvil.close();
    }

    @Test
    void theLastAnchoredHeadIsRemembered() {
        assertThat(get(chain().lastSeen("log.heirloom.example/2026"))).isEmpty();
        SignedHead head = anchored();
        KnownHead known = get(chain().lastSeen("log.heirloom.example/2026")).orElseThrow();
        assertThat(known.size()).isEqualTo(head.size());
        assertThat(known.root()).isEqualTo(head.root());
        assertThat(get(chain().lastSeen("log.heirloom.example/2025"))).isEmpty();
    }

    @Test
    void aLogThatIsBehindItsChainRefusesToSign() {
        // Given
        anchored();
        try (var restored = new TestDatabase()) {
            Leases leases = TestLeases.of(restored.pool());
            var writer = TestWriter.of(
                    restored.pool(),
                    leases,
                    TestLeases.take(leases, "log"),
                    TestWriter.Process.plain().asking(chain()));
            // When, then
            assertThatThrownBy(writer::turn)
                    .isInstanceOf(RefusedToSignException.class)
                    .hasMessageContaining("chain 31337 has seen a head of 5 leaves")
                    .hasMessageContaining("was a backup restored?");
        }
    }

    private SignedHead anchored() {
        SignedHead head = log.grow(5);
        new TestAnchors(log, anvil.config(contract)).until(AnchorState.FINAL, anvil);
        return head;
    }

    private Outsider chain() {
        return new ChainMemory(TestChain.of(anvil.config(contract), InstantSource.system()))
                .all()
                .getFirst();
    }
}
