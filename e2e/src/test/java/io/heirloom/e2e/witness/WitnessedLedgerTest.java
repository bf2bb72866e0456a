package io.heirloom.e2e.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real ledger and real witnesses, two of three of which must cosign: down, back, and a ledger that comes back without its memory. */
class WitnessedLedgerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADD_LEAVES = """
            insert into waiting_leaf (event_id, entry, leaf_hash)
            select id, entry, sha256('\\x00'::bytea || entry) from (
                select gen_random_uuid() as id, convert_to(
                    E'heirloom.example/leaf@v1\\nitem\\n' || encode(sha256(gen_random_uuid()::text::bytea), 'base64') || E'\\n'
                    || encode(sha256(gen_random_uuid()::text::bytea), 'base64') || E'\\n1780000020\\n', 'UTF8') as entry
                from generate_series(1, %d)) as made
            """;

    @TempDir
    Path folder;

    private final Database postgres = new Database();
    private Path policy;
    private WitnessProcess a;
    private WitnessProcess b;
    private WitnessProcess c;

    @BeforeEach
    void startWitnesses() throws IOException {
        for (String database : List.of("log", "a", "b", "c")) {
            postgres.execute("create database " + database);
        }
        a = witness("a");
        b = witness("b");
        c = witness("c");
        String lines = a.policyLines() + b.policyLines() + c.policyLines();
        policy = Files.writeString(
                folder.resolve("policy.txt"),
                lines
                        + "group most 2 witness.e2e.example/a witness.e2e.example/b witness.e2e.example/c\nquorum most\n");
    }

    @AfterEach
    void stop() {
        a.close();
        b.close();
        c.close();
        postgres.close();
    }

    @Test
    void publishingGoesOnWithTwoOfThreeAndWaitsWithOne() {
        try (var ledger = ledger("log")) {
            addLeaves(10);
            awaitPublished(ledger, 10);
            c.kill();
            addLeaves(5);
            awaitPublished(ledger, 15);
            long index = awaitIndexed(ledger);
            b.kill();
            addLeaves(5);
            await().atMost(PATIENCE).until(() -> signed("log") == 20);
            // A witness is told of when it fails, the head that waits when the round has ended.
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            ledger.service().health())
                    .contains("witness.e2e.example/b does not answer", "the head of 20 leaves waits for the quorum"));
            assertThat(publishedValidly(ledger)).isEqualTo(15);
            assertThat(validly(ledger.publishedIndex())).isEqualTo(index);
            assertThat(ledger.service().health()).contains("\"status\": \"UP\"");
        }
    }

    @Test
    void aLedgerRestoredFromABackupRefusesToSignAndSaysWhoKnowsMore() {
        try (var ledger = ledger("log")) {
            addLeaves(10);
            awaitPublished(ledger, 10);
        }
        postgres.execute("create database backup template log");
        try (var ledger = ledger("log")) {
            addLeaves(7);
            awaitPublished(ledger, 17);
        }
        postgres.execute("drop database log");
        postgres.execute("alter database backup rename to log");
        try (var restored = ledger("log")) {
            addLeaves(9);
            await().atMost(PATIENCE).until(() -> restored.service()
                    .health()
                    .contains("has seen a head of 17 leaves, this log has signed 10"));
            assertThat(restored.service().health()).contains("was a backup restored?");
            assertThat(signed("log")).isEqualTo(10);
            assertThat(postgres.number("log", "select count(*) from leaf")).isEqualTo(10);
            // What was published before is still proven.
            assertThat(publishedValidly(restored)).isEqualTo(10);
        }
    }

    private WitnessProcess witness(String name) {
        return WitnessProcess.start(postgres.port(), name, "witness.e2e.example/" + name, LedgerProcess.keys());
    }

    private LedgerProcess ledger(String database) {
        return LedgerProcess.start(postgres.port(), database, policy);
    }

    private void addLeaves(int count) {
        postgres.execute("log", ADD_LEAVES.formatted(count));
    }

    private long signed(String database) {
        return postgres.number(database, "select coalesce(max(size), 0) from signed_head");
    }

    private static void awaitPublished(LedgerProcess ledger, long size) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(publishedValidly(ledger))
                .isEqualTo(size));
    }

    /** The size of the index log once it covers all that is published. */
    private long awaitIndexed(LedgerProcess ledger) {
        await().atMost(PATIENCE).until(() -> postgres.number("log", """
                        select (select max(size) from published_head) - max(leaf.size) from index_leaf leaf
                        where leaf.position < (select max(size) from published_index_head)
                        """) == 0);
        return validly(ledger.publishedIndex());
    }

    private static long publishedValidly(LedgerProcess ledger) {
        return validly(ledger.published());
    }

    private static long validly(LedgerProcess.Published published) {
        assertThat(published.judgement().valid()).isTrue();
        assertThat(published.judgement().cosignatures()).hasSizeGreaterThanOrEqualTo(4);
        return published.head().size();
    }
}
