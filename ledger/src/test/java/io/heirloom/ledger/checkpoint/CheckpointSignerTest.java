package io.heirloom.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.VerifierKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointSignerTest {

    @Test
    void theEmptyLogIsSignedFirst() {
        try (var log = new TestLog()) {
            SignedHead head = log.grow(0);
            assertThat(head.size()).isZero();
            assertThat(head.checkpoint())
                    .startsWith("log.heirloom.example/2026\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ");
        }
    }

    @Test
    void everyHeadIsSignedByTheLogAndFollowsTheOneBefore() {
        try (var log = new TestLog()) {
            for (int leaves : List.of(1, 2, 5, 64, 1, 100)) {
                SignedHead head = log.grow(leaves);
                var note = SignedNote.parse(head.checkpoint());
                List<VerifierKey> keys = TestIdentity.identity().verifierKeys();
                assertThat(note.verify(keys)).isEqualTo(keys);
                assertThat(Checkpoint.parse(note.text()))
                        .isEqualTo(new Checkpoint(keys.getFirst().name(), head.size(), head.root()));
            }
            assertThat(log.database.number("select max(size) from signed_head")).isEqualTo(173);
        }
    }

    @Test
    void aHeadIsSignedAtTheLastMultipleOf1024OnTheWay() {
        try (var log = new TestLog()) {
            log.grow(3000);
            log.grow(72);
            log.grow(1);
            assertThat(log.database.number("select count(*) from signed_head")).isEqualTo(5);
            assertThat(log.database.number(
                            "select count(*) from signed_head where size in (0, 2048, 3000, 3072, 3073)"))
                    .isEqualTo(5);
        }
    }

    @Test
    void aChangedLeafStopsTheSigner() {
        try (var log = new TestLog()) {
            log.grow(5);
            log.add(Leaves.random());
            log.sequence();
            log.database.tamper(
                    "update leaf set entry = set_byte(entry, 60, get_byte(entry, 60) # 1) where leaf_index = 5");
            refuses(log, "leaf 5 does not have the hash that its tile holds");
        }
    }

    @Test
    void aChangedHashStopsTheSigner() {
        try (var log = new TestLog()) {
            log.grow(5);
            log.add(Leaves.random());
            log.sequence();
            log.database.tamper(
                    "update tile_edge set hashes = set_byte(hashes, 5 * 32, get_byte(hashes, 5 * 32) # 1) where level = 0");
            refuses(log, "leaf 5 does not have the hash that its tile holds");
        }
    }

    @Test
    void aRewrittenPastStopsTheSigner() {
        try (var log = new TestLog()) {
            log.grow(4);
            log.add(Leaves.random());
            log.sequence();
            log.database.tamper(
                    "update tile_edge set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 0");
            refuses(log, "the stored tree is not the one last signed");
        }
    }

    @Test
    void aChangedFullTileStopsTheSigner() {
        try (var log = new TestLog()) {
            log.grow(5);
            for (int i = 0; i < 300; i++) {
                log.add(Leaves.random());
            }
            log.sequence();
            log.database.tamper("update tile set hashes = set_byte(hashes, 8191, get_byte(hashes, 8191) # 1)");
            refuses(log, "leaf 255 does not have the hash that its tile holds");
        }
    }

    @Test
    void aChangedHigherTileStopsTheSigner() {
        try (var log = new TestLog()) {
            log.grow(5);
            for (int i = 0; i < 300; i++) {
                log.add(Leaves.random());
            }
            log.sequence();
            log.database.tamper(
                    "update tile_edge set hashes = set_byte(hashes, 31, get_byte(hashes, 31) # 1) where level = 1");
            refuses(log, "stored tile 1/0 is not the hash of what lies below it");
        }
    }

    @Test
    void aShrunkenTreeStopsTheSigner() {
        try (var log = new TestLog()) {
            log.grow(4);
            log.database.tamper("update tree_size set size = 3");
            refuses(log, "was a backup restored?");
        }
    }

    @Test
    void aHeadOfAnotherKeyStopsTheSigner() {
        try (var log = new TestLog()) {
            log.grow(4);
            log.add(Leaves.random());
            log.sequence();
            log.database.tamper(
                    "update signed_head set checkpoint = replace(checkpoint, '— log', '— lag') where size = 4");
            refuses(log, "does not carry this log's signature");
        }
    }

    @Test
    void oneHeadHasOneSuccessor() {
        try (var log = new TestLog()) {
            log.grow(4);
            String fork =
                    "insert into signed_head (log, size, previous_size, root, checkpoint) select log, 5, 0, root, '' from signed_head where size = 4";
            assertThatThrownBy(() ->
                            TestDatabase.get(log.database.pool().query(fork).execute()))
                    .hasMessageContaining("signed_head_previous_size_key");
        }
    }

    private static void refuses(TestLog log, String reason) {
        long heads = log.database.number("select count(*) from signed_head");
        assertThatThrownBy(log::sign).isInstanceOf(RefusedToSignException.class).hasMessageContaining(reason);
        assertThat(log.database.number("select count(*) from signed_head")).isEqualTo(heads);
    }
}
