package io.heirloom.ledger.witness;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.witness.ask.TestGatherings;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.policy.Judgement;
import io.heirloom.tlog.policy.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessesTest {

    private static final String TWO_OF_THREE = "group most 2 a b c\nquorum most\n";

    @TempDir
    Path folder;

    private final TestLog log = new TestLog();
    private final ScriptedWitness a = new ScriptedWitness("a");
    private final ScriptedWitness b = new ScriptedWitness("b");
    private final ScriptedWitness c = new ScriptedWitness("c");
    private TestWitnesses under;

    @AfterEach
    void stop() {
        a.close();
        b.close();
        c.close();
        log.close();
    }

    @Test
    void withoutAPolicyAHeadIsPublishedAsTheLogSignedIt() {
        under = TestWitnesses.of(log, Optional.empty());
        SignedHead head = log.grow(3);
        assertThat(get(under.witnesses().cosign(head))).contains(head.checkpoint());
        assertThat(under.policy().witnessLines()).isEqualTo("quorum none\n");
    }

    @Test
    void aHeadCarriesTheCosignaturesThatThePolicyAsksFor() {
        witnessedBy("group all all a b c\nquorum all\n");
        SignedHead head = log.grow(5);
        String note = cosigned(head);
        assertThat(note).startsWith(head.checkpoint());
        Judgement judgement = judge(note);
        assertThat(judgement.valid()).isTrue();
        assertThat(judgement.cosignatures())
                .extracting(found -> found.witness().name())
                .containsExactly("a", "b", "c");
        assertThat(under.failures()).containsOnly("");
    }

    @Test
    void eachHeadIsProvenFromTheSizeThatTheWitnessNames() {
        witnessedBy(TWO_OF_THREE);
        cosigned(log.grow(7));
        b.answers(503, "text/plain", "");
        cosigned(log.grow(70));
        cosigned(log.grow(9));
        b.isHonestAgain();
        a.answers(503, "text/plain", "");
        // b lags: it cosigned 7 leaves last, and says so when it is asked for more.
        await().untilAsserted(() ->
                assertThat(get(under.witnesses().cosign(log.grow(1)))).isPresent());
        assertThat(b.size()).isGreaterThan(86);
    }

    @Test
    void aRestartedLogLearnsFromTheWitnessWhereItStands() {
        witnessedBy("quorum a\n");
        cosigned(log.grow(40));
        witnessedBy("quorum a\n");
        cosigned(log.grow(3));
        assertThat(a.size()).isEqualTo(43);
    }

    @Test
    void oneOfThreeMayBeDown() {
        witnessedBy(TWO_OF_THREE);
        c.close();
        String note = cosigned(log.grow(4));
        assertThat(judge(note).cosignatures())
                .extracting(found -> found.witness().name())
                .containsExactly("a", "b");
        await().untilAsserted(() -> assertThat(under.failures()).containsExactly("", "", "does not answer"));
    }

    @Test
    void aStuckWitnessHoldsUpNobody() {
        witnessedBy(TWO_OF_THREE);
        c.isStuck();
        for (int i = 0; i < 5; i++) {
            SignedHead head = log.grow(2);
            long began = System.nanoTime();
            cosigned(head);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TestGatherings.TIMEOUT);
        }
        assertThat(c.calls()).isEqualTo(1);
    }

    @Test
    void withoutAQuorumNothingIsPublishedUntilEnoughAreBack() {
        witnessedBy(TWO_OF_THREE);
        b.answers(500, "text/plain", "");
        c.answers(500, "text/plain", "");
        SignedHead head = log.grow(4);
        assertThat(get(under.witnesses().cosign(head))).isEmpty();
        assertThat(under.witnesses().waiting()).hasValue(4);
        assertThat(under.failures()).containsExactly("", "answers with status 500", "answers with status 500");
        b.isHonestAgain();
        await().untilAsserted(
                        () -> assertThat(get(under.witnesses().cosign(head))).isPresent());
        assertThat(under.witnesses().waiting()).isEmpty();
        // What a had given was kept; it was not asked for more.
        assertThat(log.database.number("select count(*) from cosignature where size = 4"))
                .isEqualTo(2);
    }

    @Test
    void whatASlowWitnessAnswersLaterIsKept() {
        witnessedBy(TWO_OF_THREE);
        var slow = new CountDownLatch(1);
        c.answers(exchange -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            c.isHonestAgain();
            c.honestly(exchange);
        });
        SignedHead head = log.grow(4);
        cosigned(head);
        slow.countDown();
        await().untilAsserted(() -> assertThat(log.database.number("select count(*) from cosignature"))
                .isEqualTo(3));
        assertThat(judge(cosigned(head)).cosignatures()).hasSize(3);
    }

    @Test
    void garbageCountsForNothingAndIsToldByName() {
        witnessedBy(TWO_OF_THREE);
        for (var garbage : List.of(
                new Garbage(200, "text/html", "<html>hello</html>", "something else than signature lines"),
                new Garbage(200, "text/plain", "", "something else than signature lines"),
                new Garbage(200, "text/plain", "\u2014 witness.example/c AAAAAAAA\n", "without a valid signature"),
                new Garbage(200, "text/plain", "x".repeat(1_000_000), "does not answer"),
                new Garbage(409, "text/plain", "3\n", "without naming a size"),
                new Garbage(409, "text/x.tlog.size", "three\n", "without naming a size"),
                new Garbage(409, "text/x.tlog.size", "-3\n", "without naming a size"),
                new Garbage(409, "text/x.tlog.size", "0\n", "does not agree on the size"),
                new Garbage(302, "text/plain", "", "answers with status 302"),
                new Garbage(400, "text/plain", "", "finds our request malformed"),
                new Garbage(403, "text/plain", "", "does not accept this log's signature"),
                new Garbage(404, "text/plain", "", "does not know this log"),
                new Garbage(422, "text/plain", "", "does not extend"),
                new Garbage(429, "text/plain", "", "asks us to wait"))) {
            c.answers(garbage.status(), garbage.type(), garbage.body());
            await().untilAsserted(() -> {
                assertThat(judge(cosigned(log.grow(1))).cosignatures()).hasSize(2);
                assertThat(under.failures().getLast()).as(garbage.toString()).contains(garbage.told());
            });
        }
    }

    @Test
    void aWrongSignatureIsNotPassedOn() {
        witnessedBy("quorum c\n");
        c.signsWrongly();
        SignedHead head = log.grow(3);
        assertThat(get(under.witnesses().cosign(head))).isEmpty();
        assertThat(under.failures().getLast()).contains("without a valid signature");
        assertThat(log.database.number("select count(*) from cosignature where witness like '%/c+%'"))
                .isZero();
    }

    @Test
    void aWitnessWithAWrongClockIsNotCounted() {
        witnessedBy("quorum c\n");
        c.clockIsOffBy(Duration.ofHours(-2));
        assertThat(get(under.witnesses().cosign(log.grow(3)))).isEmpty();
        assertThat(under.failures().getLast()).contains("a clock that is 1");
    }

    @Test
    void aWitnessThatSawAnotherHistoryIsTold() {
        witnessedBy(TWO_OF_THREE);
        SignedHead head = log.grow(6);
        c.hasSeen(new Checkpoint("log.heirloom.example/2026", 4, new byte[32]));
        cosigned(head);
        await().untilAsserted(() -> assertThat(under.failures().getLast())
                .contains("the head of 6 leaves does not extend the one of 4 that it cosigned"));
    }

    @Test
    void aLargerHeadThatAWitnessSawIsNoProofForASmallerOne() {
        witnessedBy("quorum c\n");
        SignedHead head = log.grow(6);
        c.hasSeen(new Checkpoint("log.heirloom.example/2026", 9, new byte[32]));
        assertThat(get(under.witnesses().cosign(head))).isEmpty();
    }

    @Test
    void onlyWhatIsGatheredForTheHeadToPublishIsKept() {
        witnessedBy("quorum a\n");
        for (int i = 0; i < 4; i++) {
            cosigned(log.grow(2));
        }
        await().untilAsserted(() -> assertThat(log.database.number("select count(distinct size) from cosignature"))
                .isEqualTo(1));
    }

    @Test
    void aPolicyThatCannotBeMetOrReadIsRefusedAtTheStart() {
        assertThatThrownBy(() -> witnessedBy("quorum d\n")).hasMessageContaining("not defined above");
        String withoutUrl = a.policyLine().replaceAll(" http.*\n", "\n");
        assertThatThrownBy(() -> TestWitnesses.of(log, Optional.of(withoutUrl + "quorum a\n")))
                .hasMessageContaining("cannot meet the quorum");
        String odd = a.policyLine().replaceAll("http:", "ftp:");
        assertThatThrownBy(() -> TestWitnesses.of(log, Optional.of(odd + "quorum a\n")))
                .hasMessageContaining("not one of HTTP");
        assertThatThrownBy(() -> TestWitnesses.of(log, folder.resolve("absent")))
                .hasMessageContaining("cannot be read");
    }

    private record Garbage(int status, String type, String body, String told) {
        @Override
        public String toString() {
            return status + " " + told;
        }
    }

    private void witnessedBy(String rule) {
        under = TestWitnesses.of(log, Optional.of(a.policyLine() + b.policyLine() + c.policyLine() + rule));
    }

    private String cosigned(SignedHead head) {
        return get(under.witnesses().cosign(head)).orElseThrow();
    }

    private Judgement judge(String note) {
        return TrustPolicy.parse(under.policy().lines().getBytes(StandardCharsets.UTF_8))
                .judge(SignedNote.parse(note));
    }
}
