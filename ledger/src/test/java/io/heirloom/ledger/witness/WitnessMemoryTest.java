package io.heirloom.ledger.witness;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.checkpoint.Outsider;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.refusal.Refusal;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.writer.TestWriter;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.note.Checkpoint;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log that is not the one its witness knows does not sign, and says whose word it takes. */
class WitnessMemoryTest {

    private final ScriptedWitness witness = new ScriptedWitness("w1");
    private final ScriptedWitness other = new ScriptedWitness("w2");
    private final TestLog log = new TestLog();

    @AfterEach
    void stop() {
        witness.close();
        other.close();
        log.close();
    }

    @Test
    void aLogThatItsWitnessAgreesWithGrows() {
        SignedHead head = log.grow(5);
        get(asked(log).witnesses().cosign(head));
        assertThat(witness.size()).isEqualTo(5);
        log.add(Leaves.random());
        writer(log).work();
        assertThat(log.last().size()).isEqualTo(6);
    }

    @Test
    void aLogThatIsBehindItsWitnessRefusesAndSaysSo() {
        witness.hasSeen(new Checkpoint(TestIdentity.identity().origin(), 9, new byte[32]));
        log.grow(5);
        refuses(Refusal.BEHIND, "has seen a head of 9 leaves, this log has signed 5");
    }

    @Test
    void anEmptyDatabaseIsFoundOutByTheWitness() {
        try (var lost = new TestLog()) {
            get(asked(lost).witnesses().cosign(lost.grow(7)));
        }
        refuses(Refusal.BEHIND, "has seen a head of 7 leaves");
    }

    @Test
    void anotherHistoryOfTheSameOrAnotherSizeIsFoundOutByTheWitness() {
        try (var first = new TestLog()) {
            get(asked(first).witnesses().cosign(first.grow(4)));
        }
        log.grow(4);
        refuses(Refusal.FORKED, "has seen another root for 4 leaves");
        log.grow(3);
        refuses(Refusal.FORKED, "has seen another root for 4 leaves");
    }

    @Test
    void oneWitnessThatAnswersIsEnoughToGoOn() {
        log.grow(4);
        witness.close();
        log.add(Leaves.random());
        writer(log).work();
        assertThat(log.last().size()).isEqualTo(5);
        assertThat(other.size()).isPositive();
    }

    @Test
    void withoutAnyAnswerTheLogDoesNotBegin() {
        log.grow(4);
        witness.close();
        other.close();
        refuses(Refusal.NOBODY_ANSWERS, "could be asked");
    }

    private void refuses(Refusal refusal, String reason) {
        long heads = log.database.number("select count(*) from signed_head");
        log.add(Leaves.random());
        assertThatThrownBy(() -> writer(log).work())
                .isInstanceOf(RefusedToSignException.class)
                .hasMessageContaining(reason)
                .hasMessageMatching(".*(witness witness\\.example/w[0-9]|neither).*")
                .extracting(failure -> ((RefusedToSignException) failure).refusal())
                .isEqualTo(refusal);
        assertThat(log.database.number("select count(*) from signed_head")).isEqualTo(heads);
    }

    private TestWriter writer(TestLog of) {
        var outsiders = asked(of).memory().all().toArray(Outsider[]::new);
        return TestWriter.of(of.database.pool(), TestWriter.Process.plain().asking(outsiders));
    }

    private TestWitnesses asked(TestLog of) {
        return TestWitnesses.of(of, Optional.of(witness.policyLine() + other.policyLine() + "quorum w1\n"));
    }
}
