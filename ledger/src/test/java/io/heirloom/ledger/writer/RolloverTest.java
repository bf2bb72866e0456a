package io.heirloom.ledger.writer;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.checkpoint.TestCheckpoints;
import io.heirloom.ledger.identity.ClosingNote;
import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.identity.TestLogs;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.ledger.writer.TestWriter.Process;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.tree.TreeHash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RolloverTest {

    private static final String OLD = "log.heirloom.example/2026";
    private static final String NEW = "log.heirloom.example/2027";
    private static final LogIdentities NOW = TestIdentity.identities(OLD, NEW, Instant.EPOCH);
    private static final LogIdentities LATER =
            TestIdentity.identities(OLD, NEW, Instant.now().plusSeconds(86_400));

    @Test
    void theOldLogEndsWithAllItHasAndTheNewOneBeginsEmpty() {
        try (var database = new TestDatabase()) {
            // Given
            add(database, 7);
            TestWriter.of(database.pool(), Process.plain().of(LATER)).work();
            add(database, 3);
            // When
            var writer = TestWriter.of(database.pool(), Process.plain().of(NOW));
            writer.work();
            // Then
            List<Log> logs = get(TestLogs.logs(database.pool()).all());
            assertThat(logs).extracting(Log::origin).containsExactly(OLD, NEW);
            assertThat(logs).extracting(Log::closed).containsExactly(true, false);
            assertThat(size(database, logs.getFirst())).isEqualTo(7);
            assertThat(size(database, logs.getLast())).isEqualTo(3);
            assertThat(database.number("select count(*) from signed_head where log = 2 and size = 0"))
                    .isEqualTo(1);
            Checkpoint head = Checkpoint.parse(
                    SignedNote.parse(checkpoint(database, logs.getLast())).text());
            assertThat(head.origin()).isEqualTo(NEW);
        }
    }

    @Test
    void theClosingNoteIsSignedByTheOldKeyAndNamesTheNewOnes() {
        try (var database = new TestDatabase()) {
            add(database, 7);
            TestWriter.of(database.pool(), Process.plain().of(LATER)).work();
            TestWriter.of(database.pool(), Process.plain().of(NOW)).work();
            List<Log> logs = get(TestLogs.logs(database.pool()).all());
            var note = SignedNote.parse(logs.getFirst().closingNote());
            VerifierKey old = VerifierKey.parse(logs.getFirst().verifierKeys().getFirst());
            assertThat(note.verify(List.of(old))).containsExactly(old);
            var head = Checkpoint.parse(
                    SignedNote.parse(checkpoint(database, logs.getFirst())).text());
            var keys = logs.getLast().verifierKeys().stream()
                    .map(VerifierKey::parse)
                    .toList();
            assertThat(note.text()).isEqualTo(new ClosingNote(head, NEW, keys).text());
            assertThat(head.size()).isEqualTo(7);
            assertThat(logs.getFirst().successor()).isEqualTo(NEW);
        }
    }

    @Test
    void eachLogSignsWithItsOwnKeys() {
        try (var database = new TestDatabase()) {
            add(database, 2);
            TestWriter.of(database.pool(), Process.plain().of(LATER)).work();
            TestWriter.of(database.pool(), Process.plain().of(NOW)).work();
            List<Log> logs = get(TestLogs.logs(database.pool()).all());
            for (Log log : logs) {
                List<VerifierKey> keys =
                        log.verifierKeys().stream().map(VerifierKey::parse).toList();
                assertThat(SignedNote.parse(checkpoint(database, log)).verify(keys))
                        .isEqualTo(keys);
            }
            assertThat(logs.getFirst().verifierKeys())
                    .doesNotContainAnyElementsOf(logs.getLast().verifierKeys());
        }
    }

    @Test
    void beforeItsTimeNothingChangesHands() {
        try (var database = new TestDatabase()) {
            add(database, 4);
            var writer = TestWriter.of(database.pool(), Process.plain().of(LATER));
            writer.work();
            writer.work();
            assertThat(get(TestLogs.logs(database.pool()).all())).hasSize(1);
        }
    }

    @Test
    void aReplicaThatDoesNotKnowTheNewLogWritesNothingMore() {
        try (var database = new TestDatabase()) {
            add(database, 4);
            TestWriter.of(database.pool(), Process.plain().of(LATER)).work();
            var old = TestWriter.of(database.pool(), Process.plain());
            TestWriter.of(database.pool(), Process.plain().of(NOW)).work();
            add(database, 1);
            assertThatThrownBy(old::work).isInstanceOf(RefusedToSignException.class);
            assertThat(database.number("select count(*) from waiting_leaf")).isEqualTo(1);
            // And one that is configured for the new log alone goes on.
            var renamed = TestIdentity.identities(NEW, null, null);
            assertThatThrownBy(
                            () -> TestWriter.of(database.pool(), Process.plain().of(renamed))
                                    .work())
                    .hasMessageContaining("are not the ones it was opened with");
        }
    }

    @Test
    void anEventOfTheOldLogGetsNoSecondPlaceInTheNewOne() {
        try (var database = new TestDatabase()) {
            UUID event = UUID.randomUUID();
            byte[] entry = Leaves.random();
            database.addLeaf(event, entry, TreeHash.ofLeaf(entry));
            TestWriter.of(database.pool(), Process.plain().of(LATER)).work();
            TestWriter.of(database.pool(), Process.plain().of(NOW)).work();
            database.addLeaf(event, entry, TreeHash.ofLeaf(entry));
            TestWriter.of(database.pool(), Process.plain().of(NOW)).work();
            assertThat(database.number("select count(*) from leaf")).isEqualTo(1);
        }
    }

    private static long size(TestDatabase database, Log log) {
        return get(new TreeStore().size(database.pool(), log.id()));
    }

    private static String checkpoint(TestDatabase database, Log log) {
        return get(TestCheckpoints.service(database.pool()).last(log.id())).checkpoint();
    }

    private static void add(TestDatabase database, int leaves) {
        for (int i = 0; i < leaves; i++) {
            byte[] entry = Leaves.random();
            database.addLeaf(entry, TreeHash.ofLeaf(entry));
        }
    }
}
