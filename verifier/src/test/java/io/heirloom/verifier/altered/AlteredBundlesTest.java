package io.heirloom.verifier.altered;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.verifier.Accounts;
import io.heirloom.verifier.Bundles;
import io.heirloom.verifier.Histories;
import io.heirloom.verifier.Signers;
import io.heirloom.verifier.web.WebFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The command and the page are two programs in two languages, written from one format: of every bundle, good or altered, they must say the same.
 */
class AlteredBundlesTest {

    private static final Alteration NONE = new Alteration("nothing", 0, 0, new byte[0]);
    private static final int MOST_SPARE = 600;

    @Test
    void everyByteOfEveryFieldIsRefusedWhenChanged() throws IOException, InterruptedException {
        Signers signers = Signers.justEnough();
        byte[] bundle = Alterations.plain(Bundles.bundle(Bundles.threeEvents(), signers::sign));
        allAreRefused(bundle, signers.policy(), Alterations.ofEveryField(bundle));
    }

    @Test
    void everyByteOfTheFileIsRefusedWhenABitFlips() throws IOException, InterruptedException {
        byte[] bundle = Alterations.plain(Bundles.bundle(Bundles.threeEvents()));
        String text = new String(bundle, StandardCharsets.ISO_8859_1);
        // Only a node of the chain can tell whether these are right; without one they are only named.
        int from = text.indexOf("\"tx\":\"0x") + "\"tx\":\"0x".length();
        int to = text.indexOf("\",\"consistency\"");
        List<Alteration> judgedHere = Alterations.ofEveryByte(bundle).stream()
                .filter(alteration -> alteration.at() < from || alteration.at() >= to)
                .toList();
        allAreRefused(bundle, Bundles.policy(), judgedHere);
    }

    @Test
    void aChangedSignatureThatIsNotNeededIsNotClaimed() throws IOException, InterruptedException {
        Signers signers = Signers.moreThanEnough();
        byte[] policy = signers.policy().getBytes(StandardCharsets.UTF_8);
        byte[] bundle = Alterations.plain(Bundles.bundle(Bundles.twoEvents(), signers::sign));
        List<List<String>> accounts = agreed(bundle, policy, some(Alterations.ofEveryField(bundle)));
        List<List<String>> accepted = accounts.stream()
                .skip(1)
                .filter(account -> !account.getFirst().startsWith("refused "))
                .toList();
        // Another name or key id makes it the signature of somebody unknown, which every verifier must skip.
        assertThat(accepted).isNotEmpty().doesNotContain(accounts.getFirst());
    }

    /** Leaving out what is said of the next event only says less, so not every change here is a refusal; the two must still agree. */
    @Test
    void ofAnAbsenceTheTwoSayTheSameHoweverItIsChanged() throws IOException, InterruptedException {
        var history = Histories.of(2);
        byte[] bundle = Alterations.plain(history.whole());
        List<List<String>> accounts =
                agreed(bundle, Histories.policy(Histories.indexLine()), some(Alterations.ofEveryField(bundle)));
        assertThat(accounts.getFirst()).anyMatch(line -> line.startsWith("established no-later-event "));
        assertThat(accounts.stream().skip(1).filter(account -> account.equals(accounts.getFirst())))
                .isEmpty();
    }

    @Test
    void anIndexOfWhichAByteWasChangedIsNotSaidToBeWitnessed() throws IOException, InterruptedException {
        byte[] bundle = Alterations.plain(Histories.witnessed(2).whole());
        List<Alteration> ofTheIndex = some(Alterations.ofEveryField(bundle).stream()
                .filter(alteration -> alteration.what().contains("indexProof"))
                .toList());
        List<List<String>> accounts = agreed(bundle, Histories.witnessedPolicy(), ofTheIndex);
        assertThat(accounts.getFirst()).anyMatch(line -> line.startsWith("established index-witnessed "));
        assertThat(accounts.subList(1, accounts.size())).isNotEmpty().allSatisfy(account -> assertThat(account)
                .noneMatch(line -> line.startsWith("established index-witnessed ")));
        assertThat(accounts).anySatisfy(account -> assertThat(account)
                .anyMatch(line -> line.startsWith("not-established index-unwitnessed ")));
    }

    private static void allAreRefused(byte[] bundle, String policy, List<Alteration> alterations)
            throws IOException, InterruptedException {
        List<List<String>> accounts = agreed(bundle, policy.getBytes(StandardCharsets.UTF_8), alterations);
        assertThat(accounts.getFirst()).anyMatch(line -> line.startsWith("established head-signed"));
        for (int i = 1; i < accounts.size(); i++) {
            assertThat(accounts.get(i))
                    .as(alterations.get(i - 1).what())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("refused ");
        }
    }

    /** What both say: of the bundle as it is, then of each altered one. */
    private static List<List<String>> agreed(byte[] bundle, byte[] policy, List<Alteration> alterations)
            throws IOException, InterruptedException {
        var tried = new ArrayList<>(alterations);
        tried.addFirst(NONE);
        List<List<String>> page = WebFolder.accounts("accounts.mjs", bundle, policy, tried);
        assertThat(page).hasSameSizeAs(tried);
        for (int i = 0; i < tried.size(); i++) {
            assertThat(page.get(i))
                    .as(tried.get(i).what())
                    .isEqualTo(Accounts.codes(tried.get(i).of(bundle), policy));
        }
        return page;
    }

    private static List<Alteration> some(List<Alteration> all) {
        var some = new ArrayList<Alteration>();
        for (int i = 0; i < all.size(); i += Math.max(1, all.size() / MOST_SPARE)) {
            some.add(all.get(i));
        }
        return some;
    }
}
