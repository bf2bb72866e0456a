package io.heirloom.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.BrowserSignIn;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.DemoSuite;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.client.Transcript;
import io.heirloom.local.data.DemoPeople;
import io.heirloom.local.data.People;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The main job, start to end, through the gateway with real tokens: a piece is made, checked, sold, serviced with the owner's consent, given
 * away, reported stolen, recovered, listed and proved. Each run makes a model and a piece of its own, so it can be run again and again.
 */
public final class DemoWalk {

    private static final String QUILLANDRE = "0199a000-0000-7000-8000-000000000001";
    private static final String GENEVA = "0199a000-0000-7000-8000-000000000101";
    private static final String DUBAI = "0199a000-0000-7000-8000-000000000108";
    private static final String SERVICE_NOTICE = "0199a000-0000-7000-8000-000000000401";
    private static final String ADMIN = "quillandre-admin";
    private static final String ADVISOR = "quillandre-advisor";
    private static final String AMELIE = "amelie";
    private static final String LINA = "lina";
    private static final String NOTHING_LATER = "the record of ownership: no later event exists in the log";
    private static final String INDEX_BEHIND = "fewer than the last event shown needs";
    private static final String HAND_DOWN = "HAND_DOWN";
    private static final long PRICE = 790_000;

    private final Gateway gateway;
    private final Narrator tell;
    private final Path folder;
    private final ProofCheck proofCheck;
    private final People people = People.load();
    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final Frontend.Piece piece =
            new Frontend.Piece(UUID.randomUUID().toString(), Gs1.freshGtin("9521101"), "DEMO-" + run);
    private final Frontend frontend;

    private DemoWalk(Gateway gateway, Narrator tell, Path folder, ProofCheck proofCheck) {
        this.gateway = gateway;
        this.tell = tell;
        this.folder = folder;
        this.proofCheck = proofCheck;
        this.frontend = new Frontend(gateway, piece);
    }

    /**
     * Walks the whole story.
     *
     * @param folder where {@code bundle.json}, {@code policy.txt} and {@code transcript.ndjson} are left
     * @return 0 when every answer was as told, else 1
     */
    public static int run(DemoSuite suite, Path folder, PrintStream out, ProofCheck proofCheck) {
        Path transcript = folder.resolve("transcript.ndjson");
        var gateway = new Gateway(suite, Transcript.to(transcript));
        try {
            new DemoWalk(gateway, new Narrator(out), folder, proofCheck).walk();
            out.printf("%nEverything was as told. Requests and answers: %s%n", transcript);
            return 0;
        } catch (DemoFailure failure) {
            out.printf("%nNOT AS TOLD: %s%nRequests and answers: %s%n", failure.getMessage(), transcript);
            return 1;
        }
    }

    private void walk() {
        brandMakesAPiece();
        anyoneChecksIt();
        boutiqueSellsToANamedPerson();
        brandAsksForHerContact();
        String consentId = sheGrantsAndReadsHerLog();
        sheWithdraws(consentId);
        sheGivesItToHerDaughter();
        String lossReportId = itIsReportedStolen();
        theReportIsLifted(lossReportId);
        dealersTakeItIn();
        theProofIsChecked();
    }

    private void brandMakesAPiece() {
        tell.step("Quillandre registers a model and a piece");
        var model = new HashMap<String, Object>();
        model.put("gtin", piece.gtin());
        model.put("name", "Méridienne 39 demonstration");
        model.put("category", "WATCH");
        model.put("description", "Three hands and date, 39 mm.");
        model.put("materials", List.of(Map.of("name", "Steel 316L")));
        model.put("originCountry", "CH");
        model.put("care", "Have the movement serviced every seven years.");
        gateway.change(ADMIN, Mutations.MODEL_REGISTER, Map.of("input", model, "key", run + "-model"));
        var item = new HashMap<String, Object>();
        item.put("id", piece.id());
        item.put("gtin", piece.gtin());
        item.put("serial", piece.serial());
        item.put("identifiers", List.of(Map.of("type", "MOVEMENT", "value", "Q301-" + run)));
        item.put("manufacturedOn", LocalDate.now(ZoneOffset.UTC).minusDays(30).toString());
        item.put("facilityGln", "9521101000016");
        item.put("originCountry", "CH");
        JsonNode made = gateway.change(ADMIN, Mutations.ITEM_REGISTER, Map.of("input", item, "key", run + "-item"));
        tell.answer(made.at("/item/digitalLink").asText());
    }

    private void anyoneChecksIt() {
        tell.step("Anyone checks it, without an account");
        tellCheck("ConfirmedItem");
        String page = gateway.get("/01/" + piece.gtin() + "/21/" + piece.serial(), "text/html", null);
        tell.expect(page.contains("Quillandre"), "the public page shows it too", page.length() + " characters");
    }

    private void boutiqueSellsToANamedPerson() {
        tell.step("The boutique offers it to Amélie, by name and e-mail; she needs no account yet");
        new DemoPeople(gateway).fillVault(people.named(AMELIE));
        frontend.awaitTitle(ADVISOR);
        JsonNode offer = frontend.offer(ADVISOR, "SALE", people.named(AMELIE), PRICE + 100_000);
        tell.answer("offered, open until " + offer.path("expiresAt").asText());
        tell.step("Amélie signs in through her browser, sees the offer and accepts");
        gateway.signIn(AMELIE, BrowserSignIn.STANDARD);
        frontend.accept(AMELIE, offer.path("id").asText());
        tell.expect(frontend.holds(AMELIE), "she holds the title", frontend.title(AMELIE));
        tell.expect(!frontend.holds(ADVISOR), "the brand no longer does", frontend.title(ADVISOR));
    }

    private void brandAsksForHerContact() {
        tell.step("Quillandre reads the owner's contact for SERVICE, without her consent");
        expectDark("nothing: hidden and absent look the same");
        tell.step("Quillandre files a request; she has not answered yet");
        frontend.requestAccess(ADVISOR, QUILLANDRE, SERVICE_NOTICE);
        expectDark("still nothing");
    }

    private String sheGrantsAndReadsHerLog() {
        tell.step("Amélie sees who asks, what for, how long, and the exact values; she grants");
        Frontend.Queue queue = frontend.awaitRequest(AMELIE);
        JsonNode request = queue.request();
        tell.answer(request.at("/organisation/name").asText() + " asks for " + request.path("categories") + " for "
                + request.path("purpose").asText() + ", "
                + request.path("duration").asText());
        tell.answer("it would see " + queue.preview());
        JsonNode consent = frontend.grant(AMELIE, request);
        tell.answer("consent " + consent.path("state").asText() + " until "
                + consent.path("validUntil").asText());
        tell.step("Quillandre reads again");
        JsonNode seen = frontend.ownerData(ADVISOR);
        tell.expect(
                seen.at("/identity/givenName").asText().equals("Amélie")
                        && seen.at("/contact/email").asText().startsWith("amelie@"),
                "her name and contact, under the pseudonym "
                        + seen.path("ownerPseudonym").asText(),
                seen);
        tell.step("Amélie reads her access log");
        JsonNode entry = frontend.accessLog(AMELIE).path(0);
        tell.expect(
                entry.path("permitted").asBoolean() && frontend.isAbout(entry),
                entry.at("/organisation/name").asText() + " read " + entry.path("categories") + " for "
                        + entry.path("purpose").asText() + " at "
                        + entry.path("at").asText(),
                entry);
        return consent.path("id").asText();
    }

    private void sheWithdraws(String consentId) {
        tell.step("She withdraws; the very next read is dark");
        frontend.withdraw(AMELIE, consentId);
        expectDark("nothing, at once");
    }

    private void sheGivesItToHerDaughter() {
        tell.step("Amélie gives the piece to her daughter Lina; her password alone is not enough for that");
        JsonNode refused = frontend.tryOfferAsSignedIn(AMELIE, HAND_DOWN, people.named(LINA), 0);
        tell.expect(
                refused.at("/0/code").asText().equals("ASSURANCE_INSUFFICIENT"),
                "refused: " + refused.at("/0/message").asText(),
                refused);
        tell.step("She signs in again with a one-time code and gives it; no price, a hand-down");
        gateway.signIn(AMELIE, BrowserSignIn.STRONG);
        JsonNode offer = frontend.offer(AMELIE, HAND_DOWN, people.named(LINA), 0);
        frontend.accept(LINA, offer.path("id").asText());
        tell.expect(frontend.holds(LINA), "Lina holds the title", frontend.title(LINA));
    }

    private String itIsReportedStolen() {
        tell.step("It is stolen; Lina reports it with the police reference");
        JsonNode report = frontend.reportLoss(LINA, "STOLEN", "FR", "Paris", "PV-" + run);
        tell.answer("reported at " + report.path("reportedAt").asText());
        tell.step("A sale is tried");
        JsonNode refused = frontend.tryOffer(LINA, "RESALE", people.named("marcel"), PRICE);
        JsonNode error = refused.at("/userErrors/0");
        tell.expect(
                error.path("problem").asText().equals("transfer-held"),
                "refused: " + error.path("message").asText(),
                refused);
        tell.step("Anyone checks it now");
        tellCheck("ConcernRaised");
        return report.path("id").asText();
    }

    private void theReportIsLifted(String lossReportId) {
        tell.step("It is found; Lina lifts the report");
        frontend.lift(LINA, lossReportId, "Found and returned by the police");
        tellCheck("ConfirmedItem");
    }

    private void dealersTakeItIn() {
        tell.step("Lina tries a dealer in Dubai that no brand has authorised");
        JsonNode custody = frontend.handOver(LINA, "CONSIGNMENT", DUBAI);
        JsonNode refused = frontend.awaitStockRefused("dubai-staff", "OUTSIDE_AUTHORISATION");
        tell.answer("refused: " + refused.path("message").asText());
        frontend.giveBack(LINA, custody);
        tell.step("She consigns it to the accredited dealer in Geneva, who takes it in and lists it");
        frontend.handOver(LINA, "CONSIGNMENT", GENEVA);
        frontend.stock("geneva-staff");
        frontend.list("geneva-staff", PRICE);
        JsonNode listed = frontend.listing(LINA);
        tell.expect(
                listed.at("/price/minor").asLong() == PRICE,
                "listed by " + listed.at("/dealer/name").asText() + " for CHF 7,900",
                listed);
    }

    private void theProofIsChecked() {
        tell.step("Lina saves the proof; anyone checks it without us");
        Path bundle = folder.resolve("bundle.json");
        Path policy = folder.resolve("policy.txt");
        write(policy, gateway.get("/policy", "text/plain", null));
        ProofCheck.Outcome outcome = Gateway.eventually(
                "the proof's events are logged, anchored and indexed, and verify",
                () -> {
                    write(bundle, frontend.proof(LINA));
                    return proofCheck.check(bundle, policy, true);
                },
                result -> result.exitCode() == 0
                        && result.account().contains(NOTHING_LATER)
                        && !result.account().contains(INDEX_BEHIND));
        outcome.account().lines().forEach(tell::answer);
        ProofCheck.Outcome offline = proofCheck.check(bundle, policy, false);
        tell.expect(offline.exitCode() == 0, "and offline, with the policy file alone", offline);
    }

    private void expectDark(String told) {
        tell.expect(frontend.isDark(ADVISOR), told, "personal data");
    }

    private void tellCheck(String outcome) {
        JsonNode checked = frontend.awaitCheck(outcome);
        tell.answer(outcome);
        checked.path("reasons")
                .forEach(reason -> tell.answer(reason.path("message").asText()));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
