package io.heirloom.ledger.witness;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.index.TestIndex;
import io.heirloom.ledger.refusal.Refusal;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.witness.ask.TestGatherings;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.ExplainedProof;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.policy.Judgement;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.prefix.PrefixProofCheck;
import io.heirloom.wire.problem.DomainException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heads of the index are shown once a quorum has cosigned them, proofs stay under the last that has one, and a forgetful index signs nothing. */
class IndexWitnessesTest {

    private static final byte[] ABSENT = new byte[32];
    private static final String INDEX = TestIdentity.indexIdentity().origin();

    private final TestLog log = new TestLog();
    private final ScriptedWitness a = new ScriptedWitness("a");
    private final ScriptedWitness b = new ScriptedWitness("b");
    private TestWitnesses witnesses = asked(log);
    private TestIndex index = indexOf(log, witnesses);

    @AfterEach
    void stop() {
        a.close();
        b.close();
        log.close();
    }

    @Test
    void aProofStandsUnderAHeadThatTheQuorumHasCosigned() {
        for (int leaves : new int[] {1, 700, 3}) {
            log.grow(leaves);
            index.work();
        }
        IndexLeaf shown = shown();
        assertThat(shown.size()).isEqualTo(704);
        assertThat(a.indexSize()).isEqualTo(4);
        assertThat(index.behind()).isZero();
        assertThat(log.database.number("select count(*) from waiting_index_page"))
                .isZero();
        assertThat(witnesses.ofIndex().waiting()).isEmpty();
    }

    @Test
    void withoutAQuorumTheIndexStandsStillAtTheLastHeadThatHasOneAndTheLogGoesOn() {
        // Given
        log.grow(300);
        index.work();
        b.answers(500, "text/plain", "");
        // When
        log.grow(200);
        get(index.turn());
        log.grow(50);
        get(index.turn());
        // Then
        assertThat(shown().size()).isEqualTo(300);
        assertThat(log.last().size()).isEqualTo(550);
        assertThat(index.behind()).isEqualTo(250);
        assertThat(witnesses.ofIndex().waiting()).hasValue(3);
        assertThat(witnesses.ofIndex().failures())
                .containsEntry("witness.example/b", Optional.of("answers with status 500"));
        // When
        b.isHonestAgain();
        // Then
        await().untilAsserted(() -> {
            get(index.turn());
            assertThat(shown().size()).isEqualTo(550);
        });
        assertThat(b.indexSize()).isEqualTo(a.indexSize());
    }

    @Test
    void beforeTheFirstQuorumTheIndexSaysNothing() {
        b.answers(404, "text/plain", "");
        log.grow(3);
        assertThatThrownBy(() -> get(index.turn())).hasMessageContaining("too few witnesses have confirmed");
        assertThat(log.database.number("select count(*) from index_head")).isZero();
        assertThatThrownBy(() -> index.find(ABSENT))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(503));
    }

    @Test
    void anotherProcessGoesOnWithTheHeadThatWaits() {
        log.grow(300);
        index.work();
        b.answers(500, "text/plain", "");
        log.grow(60);
        get(index.turn());
        b.isHonestAgain();
        TestIndex other = indexOf(log, asked(log));
        await().untilAsserted(() -> {
            get(other.turn());
            assertThat(other.behind()).isZero();
        });
        assertThat(shown().size()).isEqualTo(360);
    }

    @Test
    void anIndexThatIsBehindItsWitnessesSignsNothing() {
        log.grow(3);
        index.work();
        a.hasSeen(new Checkpoint(INDEX, 9, new byte[32]));
        refuses(
                Refusal.BEHIND,
                "witness witness.example/a has seen a head of 9 entries of the index, which has signed 2");
    }

    @Test
    void anEmptiedIndexIsFoundOut() {
        log.grow(3);
        index.work();
        log.database.tamper(
                "truncate published_index_head, index_head, index_node, index_leaf, index_page, index_log cascade");
        refuses(Refusal.BEHIND, "has seen a head of 2 entries of the index, which has signed 0");
    }

    @Test
    void anotherHistoryOfTheIndexIsFoundOut() {
        log.grow(3);
        index.work();
        b.hasSeen(new Checkpoint(INDEX, 2, new byte[32]));
        refuses(Refusal.FORKED, "witness witness.example/b has seen another index of 2 entries");
    }

    @Test
    void aDatabaseThatIsReplacedUnderARunningWriterIsFoundOut() {
        log.grow(3);
        index.work();
        log.database.tamper("delete from published_index_head where size = 2; delete from index_head where size = 2;"
                + " delete from index_leaf where position = 1; delete from index_node where position > 0 or level > 0");
        log.grow(1);
        assertThatThrownBy(() -> get(index.turn()))
                .isInstanceOf(RefusedToSignException.class)
                .hasMessageContaining("this process has seen a head of 2 entries");
    }

    @Test
    void aWitnessThatIsStuckWithTheIndexDoesNotHoldUpTheLog() {
        // Given
        log.grow(3);
        index.work();
        log.grow(1);
        b.isStuckWithTheIndex();
        int before = b.calls();
        // When
        var turn = index.turn().subscribeAsCompletionStage();
        await().until(() -> b.calls() > before);
        String note = get(witnesses.witnesses().cosign(log.last())).orElseThrow();
        // Then
        assertThat(turn).isNotDone();
        assertThat(witnesses.policy().policy().judge(SignedNote.parse(note)).valid())
                .isTrue();
        assertThat(turn).succeedsWithin(TestGatherings.TIMEOUT.multipliedBy(3));
    }

    private void refuses(Refusal refusal, String reason) {
        log.grow(1);
        long heads = log.database.number("select count(*) from index_head");
        TestIndex restarted = indexOf(log, asked(log));
        assertThatThrownBy(() -> get(restarted.turn()))
                .isInstanceOf(RefusedToSignException.class)
                .hasMessageContaining(reason)
                .extracting(failure -> ((RefusedToSignException) failure).refusal())
                .isEqualTo(refusal);
        assertThat(log.database.number("select count(*) from index_head")).isEqualTo(heads);
    }

    /** What a proof that nothing has this handle stands under: whatever happens, under a head with a quorum. */
    private IndexLeaf shown() {
        TestIndex.Found found = index.find(ABSENT);
        ExplainedProof proof = ExplainedProof.parse(found.indexProof());
        Judgement judgement =
                witnesses.policy().policy().judge(SignedNote.parse(proof.proof().checkpoint()));
        assertThat(judgement.valid()).isTrue();
        assertThat(judgement.cosignatures()).hasSize(2);
        IndexLeaf leaf = IndexLeaf.parse(proof.leaf());
        assertThat(PrefixProofCheck.excludes(leaf.prefixRoot(), ABSENT, StrictBase64.decode(found.proof())))
                .isTrue();
        return leaf;
    }

    private TestWitnesses asked(TestLog of) {
        return TestWitnesses.of(of, Optional.of(a.policyLine() + b.policyLine() + "group both all a b\nquorum both\n"));
    }

    private static TestIndex indexOf(TestLog of, TestWitnesses witnesses) {
        return TestIndex.of(of.database.pool(), TestIdentity.identities(), witnesses.ofIndex());
    }
}
