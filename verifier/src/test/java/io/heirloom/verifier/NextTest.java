package io.heirloom.verifier;

import static io.heirloom.verifier.Histories.handle;
import static io.heirloom.verifier.Histories.indexLine;
import static io.heirloom.verifier.Histories.key;
import static io.heirloom.verifier.Histories.policy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.verifier.account.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A bundle cannot hide a later event of its piece. */
class NextTest {

    private static final byte[] POLICY = policy(indexLine());
    private static final String SIGNED = " origin=log.heirloom.example/2026 size=23 stream=ownership";

    private final Histories history = Histories.of(3);

    @Test
    void nothingLaterExistsUpToTheHeadThatTheIndexNames() {
        assertThat(codes(history.bundle(3, next(history.next(handle(3), history.size()))), POLICY))
                .contains("established no-later-event" + SIGNED)
                .contains("not-established streams-not-shown streams=consent, dealer-network, item-registry")
                .noneMatch(code -> code.contains("later-events"));
    }

    @Test
    void oneObjectStandsForAListOfOne() {
        String one = "\"next\":" + history.next(handle(3), history.size()) + ",";
        assertThat(codes(history.bundle(3, one), POLICY)).contains("established no-later-event" + SIGNED);
    }

    @Test
    void withoutThatPartItIsSaidThatItIsNotShown() {
        assertThat(codes(history.bundle(3, ""), POLICY))
                .contains("not-established later-events")
                .noneMatch(code -> code.contains("no-later"));
    }

    @Test
    void aBundleFromWhichTheNewestEventWasDroppedIsExposed() {
        // Its true handle is not the one that the last event shown commits to
        refused(history.bundle(2, next(history.next(handle(3), history.size()))), "next-not-committed");
        // The one that it commits to is in the index
        refused(history.bundle(2, next(history.next(handle(2), history.size()))), "next-not-absent");
        // An index from before the event says so of a log from before the event, and only of that
        assertThat(codes(history.bundle(2, next(history.next(handle(2), history.size() - 1))), POLICY))
                .contains("established no-later-event" + SIGNED.replace("23", "22"));
        assertThat(codes(history.bundle(3, next(history.next(handle(3), history.size() - 1))), POLICY))
                .contains("not-established next-behind" + SIGNED.replace("23", "22"));
        // And another's index is nobody's word
        var forger = key("log.forger.example");
        refused(history.bundle(2, next(history.next("ownership", handle(2), 22, forger))), "index-unsigned");
    }

    @Test
    void anIndexIsTakenOnTheWordOfThoseWhomThePolicyNames() {
        String bundle = history.bundle(3, next(history.next(handle(3), history.size())));
        assertThat(codes(bundle, policy()))
                .contains("not-established index-untrusted origin=log.heirloom.example/2026/index")
                .contains("not-established later-events-in origins=log.heirloom.example/2026 stream=ownership");
        assertThat(codes(bundle, null)).contains("established no-later-event-fits" + SIGNED);
    }

    @Test
    void whoConfirmedTheIndexIsToldAndWhetherThatIsEnough() throws IOException, InterruptedException {
        String policy = new String(Histories.witnessedPolicy(), UTF_8);
        String witness = "established head-cosigned origin=log.heirloom.example/2026/index size=2 "
                + "time=2026-05-28T21:05:00Z witness=association";
        assertThat(Accounts.agreed(Histories.witnessed(3).whole(), policy))
                .contains("established no-later-event" + SIGNED, witness)
                .contains("established index-witnessed origin=log.heirloom.example/2026/index")
                .noneMatch(code -> code.contains("index-unwitnessed"));
        // The log is witnessed and its index is not
        String half = Histories.witnessed(3).bundle(3, next(history.next(handle(3), history.size())));
        assertThat(Accounts.agreed(half, policy))
                .contains("established no-later-event" + SIGNED)
                .contains("not-established index-unwitnessed origin=log.heirloom.example/2026/index")
                .noneMatch(code -> code.contains("index-witnessed") || code.contains("2026/index size=2 time"));
        // Nobody is asked for
        assertThat(Accounts.agreed(history.whole(), new String(POLICY, UTF_8)))
                .contains("not-established witness-none origin=log.heirloom.example/2026/index")
                .noneMatch(code -> code.contains("witnessed"));
    }

    @Test
    void twoStatesOfTheIndexOfOneSizeAreEvidence() {
        String one = history.next(handle(3), history.size());
        String other = history.lie(handle(3), entries -> entries.subList(0, 20));
        refused(history.bundle(3, next(one, other)), "log-forked origin=log.heirloom.example/2026/index size=2");
    }

    @Test
    void theIndexOfAYoungLogSaysThatNothingLaterStandsThere() throws IOException, InterruptedException {
        // Given: the last event is entry 22 of its log, and the next year's log has two entries
        String young = "log.heirloom.example/2027";
        String policy = new String(
                policy(
                        indexLine(),
                        "log " + key(young).verifierKey() + "\n",
                        "log " + key(IndexLeaf.originOf(young)).verifierKey() + "\n"),
                UTF_8);
        String both = next(history.next(handle(3), history.size()), Histories.nextInAnother(young, handle(3), 2));
        // Then
        assertThat(Accounts.agreed(history.bundle(3, both), policy))
                .contains("established no-later-event" + SIGNED)
                .contains("established no-later-event origin=log.heirloom.example/2027 size=2 stream=ownership")
                .noneMatch(code -> code.contains("next-behind") || code.contains("later-events"));
    }

    @Test
    void alsoTheOtherLogsOfThePolicyCountInWhichALaterEventCouldStand() {
        byte[] twoYears =
                policy(indexLine(), "log " + key("log.heirloom.example/2027").verifierKey() + "\n");
        assertThat(codes(history.bundle(3, next(history.next(handle(3), history.size()))), twoYears))
                .contains("established no-later-event" + SIGNED)
                .contains("not-established later-events-in origins=log.heirloom.example/2027 stream=ownership");
    }

    @Test
    void whatIsSaidTwiceOrOfNothingIsRefused() {
        String one = history.next(handle(3), history.size());
        refused(history.bundle(3, next(one, one)), "next-twice");
        refused(
                history.bundle(
                        3,
                        next(history.next(
                                "consent", handle(3), history.size(), key(IndexLeaf.originOf(Histories.ORIGIN))))),
                "next-without-events");
        refused(history.bundle(3, next(one.replace("index@v1", "index@v2"), "{}")), "field-type");
    }

    @Test
    void everyChangedByteIsRefused() {
        String one = history.next(handle(3), history.size());
        Matcher values = Pattern.compile("\"(stream|handle|absence|indexProof)\":\"([^\"]*)\"")
                .matcher(one);
        int tried = 0;
        while (values.find()) {
            for (int at = values.start(2); at < values.end(2); at++) {
                char c = one.charAt(at);
                if (c == '\\' || one.charAt(at - 1) == '\\') {
                    continue;
                }
                String altered = one.substring(0, at) + (c == 'A' ? 'B' : 'A') + one.substring(at + 1);
                assertThat(Accounts.verdict(history.bundle(3, next(altered)).getBytes(UTF_8), POLICY))
                        .as("%s, character %d", values.group(1), at - values.start(2))
                        .isNotEqualTo(Verdict.VERIFIED);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(700);
    }

    private static void refused(String bundle, String code) {
        assertThat(codes(bundle, POLICY)).hasSize(1).allMatch(finding -> finding.startsWith("refused " + code));
    }

    private static String next(String... entries) {
        return "\"next\":[" + String.join(",", entries) + "],";
    }

    private static List<String> codes(String bundle, byte[] policy) {
        return Accounts.codes(bundle.getBytes(UTF_8), policy);
    }
}
