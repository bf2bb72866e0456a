package io.heirloom.ledger.index;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.index.IndexProofs.Presence;
import io.heirloom.ledger.index.page.DamagedPageException;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.wire.problem.DomainException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The index in the database, against the one that an auditor rebuilds from the entries of the log. */
class IndexWriterTest {

    private final TestLog log = new TestLog();
    private final TestIndex index = TestIndex.of(log.database.pool());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyPublishedHeadIsALeafWithTheRootThatAnAuditorComputes() {
        for (int leaves : List.of(1, 3, 40, 900, 2, 5_000)) {
            log.grow(leaves);
        }
        index.work();
        requireRebuilt();
        log.grow(7);
        index.work();
        requireRebuilt();
        assertThat(index.behind()).isZero();
    }

    @Test
    void manyHeadsAreTakenInSeveralTurns() {
        for (int i = 0; i < IndexWriter.MOST_HEADS + 3; i++) {
            log.grow(2);
        }
        assertThat(get(index.turn())).isTrue();
        assertThat(index.behind()).isPositive();
        assertThat(get(index.turn())).isFalse();
        requireRebuilt();
    }

    @Test
    void aWriterThatIsKilledBeforeItCommitsLeavesNothingAndTheNextOneGoesOn() {
        log.grow(300);
        index.work();
        log.grow(300);
        // The server ends the connection of whoever is about to sign: pages and leaves are written by then.
        get(log.database.pool().query("""
                        create function end_connection() returns trigger language plpgsql as $$
                        begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(0.1); return new; end $$;
                        create trigger killed before insert on index_head for each row execute function end_connection()
                        """).execute());
        assertThatThrownBy(() -> get(index.turn())).isNotNull();
        assertThat(log.database.number("select max(size) from index_leaf")).isEqualTo(300);
        get(log.database.pool().query("drop trigger killed on index_head").execute());
        TestIndex.of(log.database.pool()).work();
        requireRebuilt();
    }

    @Test
    void twoWritersAtOnceMakeOneIndex() {
        log.grow(500);
        index.work();
        log.grow(700);
        var other = TestIndex.of(log.database.pool());
        get(Uni.join()
                .all(List.of(index.turn(), other.turn()))
                .andCollectFailures()
                .onFailure()
                .recoverWithNull());
        index.work();
        requireRebuilt();
    }

    @Test
    void anAlteredPageStopsTheWriterAndIsNotHandedOut() {
        log.grow(400);
        index.work();
        byte[] handle = Leaf.parse(RebuiltIndex.entries(log, 1).getFirst()).handle();
        log.database.tamper(
                "update index_page set body = set_byte(body, 20, get_byte(body, 20) # 1) where prefix = ''");
        log.grow(1);
        assertThatThrownBy(() -> get(index.turn())).isInstanceOf(DamagedPageException.class);
        assertThatThrownBy(() -> index.prove(List.of(handle)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(500));
    }

    @Test
    void anIndexLogThatIsNotTheOneSignedStopsTheWriter() {
        log.grow(4);
        index.work();
        log.database.tamper("update index_node set hash = decode(repeat('00', 32), 'hex')");
        log.grow(1);
        assertThatThrownBy(() -> get(index.turn())).hasMessageContaining("not the one last signed");
        log.database.tamper("delete from index_node");
        assertThatThrownBy(() -> get(index.turn())).hasMessageContaining("lacks hashes");
    }

    @Test
    void theIndexOfALogIsSignedByTheKeysItWasBegunWith() {
        log.grow(4);
        index.work();
        log.database.tamper("update index_log set verifier_keys = '{a,b}'");
        log.grow(1);
        assertThatThrownBy(() -> get(index.turn())).hasMessageContaining("not the ones it was begun with");
    }

    @Test
    void aLogWhoseKeysThisProcessDoesNotHaveIsPassedOver() {
        log.grow(4);
        var stranger =
                TestIndex.of(log.database.pool(), TestIdentity.identities("log.heirloom.example/2031", null, null));
        assertThat(get(stranger.turn())).isFalse();
        assertThat(stranger.behind()).isEqualTo(4);
        assertThat(log.database.number("select count(*) from index_log")).isZero();
    }

    @Test
    void theFirstLeafOfAHandleIsFound() {
        byte[] entry = Leaves.random();
        log.add(entry);
        log.add(Leaves.random());
        log.sequence();
        log.sign();
        index.work();
        IndexProofs.OfHandle found = index.prove(List.of(Leaf.parse(entry).handle()))
                .logs()
                .getFirst()
                .handles()
                .getFirst();
        assertThat(found.state()).isEqualTo(Presence.PRESENT);
        assertThat(found.leafIndex()).isZero();
    }

    private void requireRebuilt() {
        RebuiltIndex.require(log, index);
    }
}
