package io.heirloom.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A piece whose events lie in the logs of two years, each with a contract of its own. An anchor names no log, and needs none: its root is of one
 * log's entries, so it extends to that log's head and to no other.
 */
class TwoYearsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OLD = "log.heirloom.example/2026";
    private static final String NEW = "log.heirloom.example/2027";
    private static final String OLD_CONTRACT = "0x" + "ab".repeat(20);
    private static final String NEW_CONTRACT = "0x" + "cd".repeat(20);
    private static final String POLICY = "log %s\nlog %s\nquorum none\n%s%s"
            .formatted(
                    key(OLD).verifierKey(),
                    key(NEW).verifierKey(),
                    contractLine(OLD_CONTRACT),
                    contractLine(NEW_CONTRACT));

    @Test
    void eachAnchorCountsForTheLogWhoseRootItIs() throws IOException, InterruptedException {
        // Entries 6 and 7 of the old log, entry 6 of the new one, both anchored at seven entries
        assertThat(account(bundle(), POLICY))
                .contains("established anchor-extended chain=31337 contract=" + OLD_CONTRACT + " origin=" + OLD
                        + " size=7")
                .contains("established anchor-extended chain=31337 contract=" + NEW_CONTRACT + " origin=" + NEW
                        + " size=7")
                .contains("not-established events-unanchored count=1");
    }

    @Test
    void anAnchorOfOneLogCoversNoEventOfTheOther() throws IOException, InterruptedException {
        ObjectNode withoutTheNew = bundle();
        anchors(withoutTheNew).remove(1);
        assertThat(account(withoutTheNew, POLICY)).contains("not-established events-unanchored count=2");
        ObjectNode withoutTheOld = bundle();
        anchors(withoutTheOld).remove(0);
        assertThat(account(withoutTheOld, POLICY)).contains("not-established events-unanchored count=2");
        // The root of one with the proof of the other leads nowhere
        ObjectNode mixed = bundle();
        ((ObjectNode) anchors(mixed).get(0))
                .set("consistency", anchors(mixed).get(1).get("consistency"));
        assertThat(account(mixed, POLICY)).containsExactly("refused anchor-not-extended size=7");
    }

    @Test
    void thePolicyNamesTheContractsOfBothYears() throws IOException, InterruptedException {
        assertThat(account(bundle(), POLICY.replace(contractLine(OLD_CONTRACT), "")))
                .containsExactly("refused anchor-contract-unknown chain=31337 contract=" + OLD_CONTRACT + " size=7");
    }

    /** Which of the policy's contracts holds a root is for a node to say; the account names the one that is said to, and the log that the root is of. */
    @Test
    void theContractIsNamedAsSaidWithTheLogThatTheRootIsOf() throws IOException, InterruptedException {
        ObjectNode swapped = bundle();
        ((ObjectNode) anchors(swapped).get(0)).put("contract", NEW_CONTRACT);
        ((ObjectNode) anchors(swapped).get(1)).put("contract", OLD_CONTRACT);
        assertThat(account(swapped, POLICY))
                .contains("established anchor-extended chain=31337 contract=" + NEW_CONTRACT + " origin=" + OLD
                        + " size=7")
                .contains("not-established chain-not-asked")
                .contains("not-established events-unanchored count=1");
    }

    private static ObjectNode bundle() throws IOException {
        ObjectNode bundle = year(Bundles.twoEvents(), OLD);
        var later = new Bundles.Events(new ArrayList<>(), new ArrayList<>());
        Bundles.add(later, "ownership", 0, "", false);
        ObjectNode next = year(later, NEW);
        ((ObjectNode) anchors(next).get(0)).put("contract", NEW_CONTRACT);
        ((ArrayNode) bundle.get("events")).addAll((ArrayNode) next.get("events"));
        anchors(bundle).addAll(anchors(next));
        return bundle;
    }

    private static ObjectNode year(Bundles.Events events, String origin) throws IOException {
        return (ObjectNode) MAPPER.readTree(Bundles.bundle(
                events,
                head -> SigningKey.sign(
                        new Checkpoint(origin, head.size(), head.root()).text(), 1_780_000_123, List.of(key(origin)))));
    }

    private static ArrayNode anchors(ObjectNode bundle) {
        return (ArrayNode) bundle.get("anchors");
    }

    private static SigningKey key(String origin) {
        return Signers.key(origin, SignatureType.ED25519);
    }

    private static String contractLine(String contract) {
        return "# heirloom-contract 31337 " + contract + "\n";
    }

    private static List<String> account(ObjectNode bundle, String policy) throws IOException, InterruptedException {
        return Accounts.agreed(bundle.toString(), policy);
    }
}
