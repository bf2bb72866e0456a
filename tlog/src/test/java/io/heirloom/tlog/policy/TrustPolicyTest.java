package io.heirloom.tlog.policy;

import static io.heirloom.tlog.policy.Cosigners.lines;
import static io.heirloom.tlog.policy.Cosigners.log;
import static io.heirloom.tlog.policy.Cosigners.quantumWitness;
import static io.heirloom.tlog.policy.Cosigners.signed;
import static io.heirloom.tlog.policy.Cosigners.witness;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {

    private static final SigningKey LOG = log("log");
    private static final SigningKey A = witness("A");
    private static final SigningKey B = witness("B");
    private static final SigningKey C = quantumWitness("C");
    private static final String THREE = lines(A, B, C);

    @Test
    void whoSignedAndWhoCosignedWhenIsTold() {
        TrustPolicy policy = parse(THREE + "quorum C\n");
        Judgement judgement = policy.judge(signed(LOG, A, C));
        assertThat(judgement.valid()).isTrue();
        assertThat(judgement.logs()).extracting(TrustedKey::key).containsExactly(LOG.verifierKey());
        assertThat(judgement.cosignatures())
                .extracting(cosignature -> cosignature.witness().name(), Judgement.Cosignature::at)
                .containsExactly(
                        tuple("A", Instant.ofEpochSecond(1_780_000_000L)),
                        tuple("C", Instant.ofEpochSecond(1_780_000_000L)));
    }

    @Test
    void aQuorumOfNoneNeedsTheLogAlone() {
        TrustPolicy policy = parse(lines() + "quorum none\n");
        assertThat(policy.judge(signed(LOG)).valid()).isTrue();
        assertThat(policy.judge(signed(log("another"))).valid()).isFalse();
        assertThat(policy.judge(signed(A)).valid()).isFalse();
    }

    @Test
    void thresholdsCountTheirMembers() {
        for (var expected : List.of(
                new Expected("any A B C", 1),
                new Expected("2 A B C", 2),
                new Expected("all A B C", 3),
                new Expected("3 A B C", 3))) {
            TrustPolicy policy = parse(THREE + "group G " + expected.group() + "\nquorum G\n");
            SigningKey[] all = {LOG, A, B, C};
            for (int cosigned = 0; cosigned <= 3; cosigned++) {
                assertThat(policy.judge(signed(Arrays.copyOf(all, 1 + cosigned)))
                                .quorumMet())
                        .as(expected + " with " + cosigned)
                        .isEqualTo(cosigned >= expected.needed());
            }
        }
    }

    @Test
    void groupsOfGroupsAreCounted() {
        SigningKey x = witness("X");
        SigningKey y = witness("Y");
        TrustPolicy policy = parse(lines(A, B, C, x, y) + """
                group first 2 A B C
                group second any X Y
                group both all first second
                quorum both
                """);
        assertThat(policy.judge(signed(LOG, A, B, x)).valid()).isTrue();
        assertThat(policy.judge(signed(LOG, A, B, C)).valid()).isFalse();
        assertThat(policy.judge(signed(LOG, A, x, y)).valid()).isFalse();
        assertThat(policy.judge(signed(A, B, x)).valid()).isFalse();
    }

    @Test
    void aWitnessCountsOnceHoweverOftenItSigned() {
        TrustPolicy policy = parse(THREE + "group G 2 A B C\nquorum G\n");
        assertThat(policy.judge(signed(LOG, A, A, A)).quorumMet()).isFalse();
    }

    @Test
    void strangersAreIgnoredButAWrongSignatureOfAKnownKeySpoilsAll() {
        TrustPolicy policy = parse(THREE + "quorum A\n");
        SignedNote good = signed(LOG, A, witness("stranger"));
        assertThat(policy.judge(good).valid()).isTrue();
        var lines = new ArrayList<>(good.signatures());
        byte[] wrong = lines.get(1).signature();
        wrong[wrong.length - 1] ^= 1;
        lines.set(1, new SignedNote.Line(A.verifierKey().name(), A.verifierKey().id(), wrong));
        Judgement judgement = policy.judge(new SignedNote(good.text(), lines));
        assertThat(judgement.valid()).isFalse();
        assertThat(judgement.logs()).isEmpty();
        assertThat(judgement.cosignatures()).isEmpty();
    }

    @Test
    void aCosignatureWithoutATimeDoesNotCount() {
        TrustPolicy policy = parse(THREE + "quorum C\n");
        String note = SigningKey.sign(Cosigners.HEAD.text(), 0, List.of(LOG, C));
        assertThat(policy.judge(SignedNote.parse(note)).quorumMet()).isFalse();
    }

    @Test
    void aLogOfAnotherOriginDoesNotSpeakForThisOne() {
        SigningKey other = Cosigners.key("log.other.example", SignatureType.ED25519, "other");
        TrustPolicy policy = parse("log " + other.verifierKey() + "\nquorum none\n");
        assertThat(policy.judge(signed(other)).valid()).isFalse();
    }

    @Test
    void spacesTabsCommentsAndUrlsAreRead() {
        TrustPolicy policy = parse("""
                # a comment
                \t # another
                \t log\t%s   https://log.example/  \t

                witness  A %s https://witness.example/a
                witness Zürich %s
                group  G\tany  A Zürich
                \tquorum G
                """.formatted(LOG.verifierKey(), A.verifierKey(), B.verifierKey()));
        assertThat(policy.logs().getFirst().url()).contains("https://log.example/");
        assertThat(policy.witnesses()).extracting(TrustedKey::name).containsExactly("A", "Zürich");
        assertThat(policy.witnesses().getLast().url()).isEmpty();
        assertThat(policy.judge(signed(LOG, B)).valid()).isTrue();
    }

    @Test
    void namesAreOctetsAndNeedNotBeUtf8() {
        byte[] bytes = (THREE.replace("witness A ", "witness \u00e9 ") + "quorum \u00e9\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        TrustPolicy policy = TrustPolicy.parse(bytes);
        assertThat(policy.judge(signed(LOG, A)).valid()).isTrue();
        assertThat(policy.judge(signed(LOG, B)).valid()).isFalse();
        refuses(THREE + "quorum \u212a\n", "not defined above");
    }

    @Test
    void thirtyTwoOfEachKindAreRead() {
        var policy = new StringBuilder();
        IntStream.range(0, 32).forEach(i -> policy.append("log ")
                .append(Cosigners.key("log" + i, SignatureType.ED25519, "log" + i)
                        .verifierKey())
                .append('\n'));
        IntStream.range(0, 32).forEach(i -> policy.append("witness w" + i + " ")
                .append(quantumWitness("w" + i).verifierKey())
                .append('\n'));
        policy.append("group g0 any w0\n");
        IntStream.range(1, 32).forEach(i -> policy.append("group g" + i + " all g" + (i - 1) + " w" + i + "\n"));
        TrustPolicy parsed = parse(policy + "quorum g31\n");
        assertThat(parsed.logs()).hasSize(32);
        assertThat(parsed.witnesses()).hasSize(32);
        refuses("#".repeat(262_144) + "\n", "longer than");
    }

    @Test
    void whatTheFormatDoesNotAllowIsRefusedNamingTheLine() {
        refuses("", "no quorum line");
        refuses(THREE, "no quorum line");
        refuses(THREE + "quorum A", "does not end in a newline");
        refuses(THREE + "quorum A\r\n", "control character");
        refuses(THREE + "quorum A\0\n", "control character");
        refuses(THREE + "quorum A\nquorum A\n", "line 6 of the policy: a second quorum line");
        refuses(THREE + "quorum D\n", "line 5 of the policy: the quorum is not defined above");
        refuses(THREE + "quorum\n", "a quorum has one name");
        refuses(THREE + "quorum A B\n", "a quorum has one name");
        refuses("quorum A\n" + THREE, "line 1 of the policy: the quorum is not defined above");
        refuses(THREE + "require A\nquorum none\n", "no line begins with this word");
        refuses(THREE + "QUORUM none\n", "no line begins with this word");
        refuses(THREE + "quorum none # why\n", "a quorum has one name");
    }

    @Test
    void groupsThatDoNotAddUpAreRefused() {
        String end = "\nquorum none\n";
        refuses(THREE + "group G any" + end, "at least one member");
        refuses(THREE + "group G A B" + end, "any, all or a number");
        refuses(THREE + "group G 0 A B" + end, "any, all or a number");
        refuses(THREE + "group G 02 A B" + end, "any, all or a number");
        refuses(THREE + "group G +2 A B" + end, "any, all or a number");
        refuses(THREE + "group G 3 A B" + end, "not above the number of members");
        refuses(THREE + "group G 99999 A B" + end, "any, all or a number");
        refuses(THREE + "group G 2 A A" + end, "in a group already");
        refuses(THREE + "group G any A\ngroup H any A B" + end, "line 6 of the policy: a member is in a group already");
        refuses(THREE + "group G any G" + end, "not defined above");
        refuses(THREE + "group G any H\ngroup H any A" + end, "line 5 of the policy: a member is not defined above");
        refuses(THREE + "group G any none" + end, "not defined above");
        refuses(THREE + "group none any A" + end, "a name of the format");
        refuses(THREE + "group A any B" + end, "defined already");
    }

    @Test
    void keysOfTheWrongKindOrNamedTwiceAreRefused() {
        String end = "quorum none\n";
        refuses("log " + A.verifierKey() + "\n" + end, "Ed25519 or ML-DSA-44");
        refuses("witness A " + LOG.verifierKey() + "\n" + end, "cosignature type");
        refuses(THREE + "log " + LOG.verifierKey() + "\n" + end, "named already");
        SigningKey sameKey = Cosigners.key("log.renamed.example", SignatureType.ED25519, "log");
        refuses(THREE + "log " + sameKey.verifierKey() + "\n" + end, "named already");
        refuses(THREE + "witness D " + A.verifierKey() + "\n" + end, "named already");
        refuses(THREE + "witness A " + witness("D").verifierKey() + "\n" + end, "defined already");
        refuses(lines() + "witness none " + A.verifierKey() + "\n" + end, "a name of the format");
        refuses("log x\n" + end, "three parts");
        refuses("log " + LOG.verifierKey() + " https://a https://b\n" + end, "at most a URL");
        refuses("witness " + A.verifierKey() + "\n" + end, "a name, a vkey");
        String brokenId = A.verifierKey().toString().replace(A.verifierKey().hexId(), "00000000");
        refuses("witness A " + brokenId + "\n" + end, "does not belong");
    }

    private record Expected(String group, int needed) {}

    private static TrustPolicy parse(String text) {
        return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String text, String reason) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
