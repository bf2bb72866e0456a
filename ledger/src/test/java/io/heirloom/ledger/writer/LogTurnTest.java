package io.heirloom.ledger.writer;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.checkpoint.CheckpointService;
import io.heirloom.ledger.checkpoint.Cosigners;
import io.heirloom.ledger.checkpoint.KnownHead;
import io.heirloom.ledger.checkpoint.Outsider;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.checkpoint.TestCheckpoints;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.refusal.Refusal;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.writer.TestWriter.Process;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogTurnTest {

    @Test
    void aLogThatKnowsLessThanSomebodyOutsideRefusesAndTakesNothingIn() {
        try (var database = new TestDatabase()) {
            grown(database, 5);
            var witness = new Known("witness w1", new KnownHead(6, null));
            refuses(
                    database,
                    Process.plain().asking(witness),
                    Refusal.BEHIND,
                    "witness w1 has seen a head of 6 leaves");
        }
    }

    @Test
    void aLogWithAnotherHistoryThanOutsideRefuses() {
        try (var database = new TestDatabase()) {
            grown(database, 5);
            var chain = new Known("chain 1", new KnownHead(3, TreeHash.ofNothing()));
            refuses(
                    database,
                    Process.plain().asking(chain),
                    Refusal.FORKED,
                    "chain 1 has seen another root for 3 leaves");
        }
    }

    @Test
    void aLogThatNeverSignedButIsKnownOutsideRefuses() {
        try (var database = new TestDatabase()) {
            var chain = new Known("chain 1", new KnownHead(3, TreeHash.ofNothing()));
            refuses(database, Process.plain().asking(chain), Refusal.BEHIND, "this log has signed none");
        }
    }

    @Test
    void whoAgreesOrHasSeenNothingDoesNotHoldUpTheLog() {
        try (var database = new TestDatabase()) {
            SignedHead head = grown(database, 5);
            grown(database, 5);
            var process = Process.plain()
                    .asking(
                            new Known("chain 1", new KnownHead(5, head.root())),
                            new Known("witness w1", null),
                            new Known("witness w2", new KnownHead(10, null)),
                            new Away());
            add(database, 3);
            TestWriter.of(database.pool(), process).work();
            assertThat(published(database).size()).isEqualTo(13);
        }
    }

    @Test
    void withoutAnyAnswerSinceTheStartNothingIsSigned() {
        try (var database = new TestDatabase()) {
            grown(database, 5);
            refuses(database, Process.plain().asking(new Away()), Refusal.NOBODY_ANSWERS, "could be asked");
        }
    }

    @Test
    void anAnswerOutlastsTheOutageOfWhoGaveIt() {
        try (var database = new TestDatabase()) {
            SignedHead head = grown(database, 5);
            var chain = new Known("chain 1", new KnownHead(5, head.root()));
            var writer = TestWriter.of(database.pool(), Process.plain().asking(chain));
            writer.work();
            chain.away = true;
            add(database, 2);
            writer.work();
            assertThat(published(database).size()).isEqualTo(7);
        }
    }

    @Test
    void aDatabaseThatIsReplacedUnderARunningWriterIsFoundOut() {
        try (var database = new TestDatabase()) {
            grown(database, 5);
            var writer = TestWriter.of(database.pool(), Process.plain());
            add(database, 4);
            writer.work();
            writer.work();
            database.tamper("delete from published_head where size = 9");
            database.tamper("delete from signed_head where size = 9");
            add(database, 1);
            assertThatThrownBy(writer::work)
                    .isInstanceOf(RefusedToSignException.class)
                    .hasMessageContaining("this process has seen a head of 9 leaves, this log has signed 5");
        }
    }

    @Test
    void aHeadIsShownOnlyOnceItHasItsCosignatures() {
        try (var database = new TestDatabase()) {
            var witnesses = new Witnesses();
            var writer = TestWriter.of(database.pool(), Process.plain().cosignedBy(witnesses));
            add(database, 4);
            writer.work();
            assertThat(writer.publish()).isFalse();
            assertThat(database.number("select count(*) from published_head")).isZero();
            witnesses.lines = Optional.of("— witness.example AAAAAAAA\n");
            assertThat(writer.publish()).isTrue();
            assertThat(writer.publish()).isFalse();
            SignedHead head = published(database);
            assertThat(head.size()).isEqualTo(4);
            assertThat(head.checkpoint()).endsWith("\n— witness.example AAAAAAAA\n");
        }
    }

    @Test
    void keysThatAreNotThoseOfTheOpenLogSignNothing() {
        try (var database = new TestDatabase()) {
            grown(database, 5);
            database.tamper("update log set verifier_keys = '{a,b}'");
            refuses(database, Process.plain(), Refusal.WRONG_KEYS, "are not the ones it was opened with");
            var other = TestIdentity.identities("log.heirloom.example/2031", null, null);
            refuses(database, Process.plain().of(other), Refusal.WRONG_KEYS, "configured is log.heirloom.example/2031");
        }
    }

    private static void refuses(TestDatabase database, Process process, Refusal refusal, String reason) {
        long heads = database.number("select count(*) from signed_head");
        long size = database.number("select coalesce(sum(size), 0) from tree_size");
        add(database, 1);
        var writer = TestWriter.of(database.pool(), process);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(writer::work)
                    .isInstanceOfSatisfying(RefusedToSignException.class, failure -> assertThat(failure.refusal())
                            .isEqualTo(refusal))
                    .hasMessageContaining(reason);
        }
        assertThat(database.number("select count(*) from signed_head")).isEqualTo(heads);
        assertThat(database.number("select coalesce(sum(size), 0) from tree_size"))
                .isEqualTo(size);
    }

    private static SignedHead grown(TestDatabase database, int leaves) {
        add(database, leaves);
        TestWriter.of(database.pool(), Process.plain()).work();
        return published(database);
    }

    private static void add(TestDatabase database, int leaves) {
        for (int i = 0; i < leaves; i++) {
            byte[] entry = Leaves.random();
            database.addLeaf(entry, TreeHash.ofLeaf(entry));
        }
    }

    private static SignedHead published(TestDatabase database) {
        CheckpointService checkpoints = TestCheckpoints.service(database.pool());
        return get(checkpoints.last());
    }

    /** Somebody outside who has seen one head, or none. */
    private static final class Known implements Outsider {
        private final String name;
        private final KnownHead head;
        private boolean away;

        Known(String name, KnownHead head) {
            this.name = name;
            this.head = head;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Uni<Optional<KnownHead>> lastSeen(String origin) {
            return away
                    ? Uni.createFrom().failure(new IllegalStateException("away"))
                    : Uni.createFrom().item(Optional.ofNullable(head));
        }
    }

    private static final class Away implements Outsider {
        @Override
        public String name() {
            return "witness away";
        }

        @Override
        public Uni<Optional<KnownHead>> lastSeen(String origin) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
    }

    private static final class Witnesses implements Cosigners {
        private Optional<String> lines = Optional.empty();

        @Override
        public boolean needed() {
            return true;
        }

        @Override
        public Uni<Optional<String>> cosign(SignedHead head) {
            return Uni.createFrom().item(lines.map(cosignatures -> head.checkpoint() + cosignatures));
        }
    }
}
