package io.heirloom.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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

    private final Gateway gateway;
    private final Narrator tell;
    private final Path folder;
    private final ProofCheck proofCheck;
    private final People people = People.load();
    private final String run = UUID.randomUUID().toString();
    private final String gtin = Gs1.freshGtin("9521101");
    private final String serial = "DEMO-" + run.substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final String itemId = UUID.randomUUID().toString();

    private DemoWalk(Gateway gateway, Narrator tell, Path folder, ProofCheck proofCheck) {
        this.gateway = gateway;
        this.tell = tell;
        this.folder = folder;
        this.proofCheck = proofCheck;
    }

    /**
     * Walks the whole story.
     *
     * @param folder where {@code bundle.json}, {@code policy.txt} and {@code transcript.ndjson} are left
     * @return 0 when every answer was as told, else 1
     */
    public static int run(DemoSuite suite, Path folder, PrintStream out, ProofCheck proofCheck) {
        var gateway = new Gateway(suite, Transcript.to(folder.resolve("transcript.ndjson")));
        try {
            new DemoWalk(gateway, new Narrator(out), folder, proofCheck).walk();
            out.printf("%nEverything was as told. Requests and answers: %s%n", folder.resolve("transcript.ndjson"));
            return 0;
        } catch (DemoFailure failure) {
            out.printf(
                    "%nNOT AS TOLD: %s%nRequests and answers: %s%n",
                    failure.getMessage(), folder.resolve("transcript.ndjson"));
            return 1;
        }
    }

    private void walk() {
        brandMakesAPiece();
        anyoneChecksIt();
        boutiqueSellsToANamedPerson();
        brandAsksForHerContact();
        sheGrantsAndReadsHerLog();
        sheWithdraws();
        sheGivesItToHerDaughter();
        itIsReportedStolen();
        theReportIsLifted();
        dealersTakeItIn();
        theProofIsChecked();
    }

    private void brandMakesAPiece() {
        tell.step("Quillandre registers a model and a piece");
        var model = new HashMap<String, Object>();
        model.put("gtin", gtin);
        model.put("name", "Méridienne 39 demonstration");
        model.put("category", "WATCH");
        model.put("description", "Three hands and date, 39 mm.");
        model.put("materials", List.of(Map.of("name", "Steel 316L")));
        model.put("originCountry", "CH");
        model.put("care", "Have the movement serviced every seven years.");
        change(ADMIN, Mutations.MODEL_REGISTER, "model", Map.of("input", model));
        var item = new HashMap<String, Object>();
        item.put("id", itemId);
        item.put("gtin", gtin);
        item.put("serial", serial);
        item.put("identifiers", List.of(Map.of("type", "MOVEMENT", "value", "Q301-" + run.substring(0, 5))));
        item.put(
                "manufacturedOn",
                LocalDate.now(java.time.ZoneOffset.UTC).minusDays(30).toString());
        item.put("facilityGln", "9521101000016");
        item.put("originCountry", "CH");
        JsonNode made = change(ADMIN, Mutations.ITEM_REGISTER, "item", Map.of("input", item));
        tell.answer(made.at("/item/digitalLink").asText());
    }

    private void anyoneChecksIt() {
        tell.step("Anyone checks it, without an account");
        expectCheck("ConfirmedItem", "confirmed: the vetted brand signed its manufacture, nobody has raised a concern");
        String page = gateway.get("/01/" + gtin + "/21/" + serial, "text/html", null);
        tell.expect(page.contains("Quillandre"), "the public page shows it too", page.length() + " characters");
    }

    private void boutiqueSellsToANamedPerson() {
        tell.step("The boutique offers it to Amélie, by name and e-mail; she needs no account yet");
        new DemoPeople(gateway).fillVault(people.named(AMELIE));
        int version = Gateway.eventually(
                        "the brand holds the title", () -> title(ADVISOR), title -> title.path("viewerIsHolder")
                                .asBoolean())
                .path("version")
                .asInt();
        JsonNode offer = offer(ADVISOR, version, "SALE", people.named(AMELIE), 890_000);
        tell.answer("offered, open until " + offer.at("/transfer/expiresAt").asText());
        tell.step("Amélie signs in, sees the offer and accepts");
        accept(AMELIE, offer.at("/transfer/id").asText());
        tell.expect(title(AMELIE).path("viewerIsHolder").asBoolean(), "she holds the title", title(AMELIE));
        tell.expect(!title(ADVISOR).path("viewerIsHolder").asBoolean(), "the brand no longer does", title(ADVISOR));
    }

    private void brandAsksForHerContact() {
        tell.step("Quillandre reads the owner's contact for SERVICE, without her consent");
        expectDark("nothing: hidden and absent look the same");
        tell.step("Quillandre files a request; she has not answered yet");
        var input = new HashMap<String, Object>();
        input.put("purpose", "SERVICE");
        input.put("categories", List.of("IDENTITY", "CONTACT", "CONTACT_RAW"));
        input.put("duration", "P30D");
        input.put("recipients", List.of(Map.of("kind", "BRAND", "id", QUILLANDRE)));
        input.put("noticeId", SERVICE_NOTICE);
        input.put("noticeVersion", 1);
        input.put("message", "We would like to arrange the first service.");
        Gateway.eventually(
                "consent knows the piece and its owner",
                () -> gateway.mutate(
                        ADVISOR,
                        Mutations.ACCESS_REQUEST_FILE,
                        keyed("request", Map.of("itemId", itemId, "input", input))),
                payload -> payload.path("userErrors").isEmpty());
        expectDark("still nothing");
    }

    private void sheGrantsAndReadsHerLog() {
        tell.step("Amélie sees who asks, what for, how long, and the exact values; she grants");
        JsonNode viewer = Gateway.eventually(
                "the request is in her queue",
                () -> gateway.query(AMELIE, Queries.ACCESS_REQUESTS, Map.of()).path("viewer"),
                seen -> !requestFor(seen).isMissingNode());
        JsonNode request = requestFor(viewer);
        tell.answer(request.at("/organisation/name").asText() + " asks for " + request.path("categories") + " for "
                + request.path("purpose").asText() + ", "
                + request.path("duration").asText());
        tell.answer("it would see " + viewer.path("vaultPreview"));
        String id = request.path("id").asText();
        String sha256 = request.path("noticeSha256").asText();
        change(
                AMELIE,
                Mutations.ACCESS_REQUEST_DELIVER,
                "deliver",
                Map.of("accessRequestId", id, "noticeSha256", sha256));
        JsonNode granted = change(
                AMELIE,
                Mutations.ACCESS_REQUEST_GRANT,
                "grant",
                Map.of(
                        "accessRequestId",
                        id,
                        "input",
                        Map.of(
                                "noticeSha256",
                                sha256,
                                "categories",
                                List.of("IDENTITY", "CONTACT", "CONTACT_RAW"),
                                "shareAddress",
                                true)));
        tell.answer("consent " + granted.at("/consent/state").asText() + " until "
                + granted.at("/consent/validUntil").asText());
        tell.step("Quillandre reads again");
        JsonNode seen = ownerData();
        tell.expect(
                seen.at("/identity/givenName").asText().equals("Amélie")
                        && seen.at("/contact/email").asText().startsWith("amelie@"),
                "her name and contact, under the pseudonym "
                        + seen.path("ownerPseudonym").asText(),
                seen);
        tell.step("Amélie reads her access log");
        JsonNode log = gateway.query(AMELIE, Queries.ACCESS_LOG, Map.of()).at("/viewer/accessLog/nodes");
        JsonNode entry = log.path(0);
        tell.expect(
                entry.path("permitted").asBoolean()
                        && entry.at("/item/id").asText().equals(globalItemId()),
                entry.at("/organisation/name").asText() + " read " + entry.path("categories") + " for "
                        + entry.path("purpose").asText() + " at "
                        + entry.path("at").asText(),
                log);
        consentId = granted.at("/consent/id").asText();
    }

    private String consentId;

    private void sheWithdraws() {
        tell.step("She withdraws; the very next read is dark");
        change(AMELIE, Mutations.CONSENT_WITHDRAW, "withdraw", Map.of("consentId", consentId));
        expectDark("nothing, at once");
    }

    private void sheGivesItToHerDaughter() {
        tell.step("Amélie gives the piece to her daughter Lina; no price, a hand-down");
        JsonNode offer = offer(AMELIE, title(AMELIE).path("version").asInt(), "HAND_DOWN", people.named(LINA), 0);
        accept(LINA, offer.at("/transfer/id").asText());
        tell.expect(title(LINA).path("viewerIsHolder").asBoolean(), "Lina holds the title", title(LINA));
    }

    private String lossReportId;

    private void itIsReportedStolen() {
        tell.step("It is stolen; Lina reports it with the police reference");
        var input = Map.of(
                "level", "STOLEN",
                "lostOn", LocalDate.now(java.time.ZoneOffset.UTC).toString(),
                "jurisdiction", "FR",
                "place", "Paris",
                "policeReference", "PV-DEMO-" + run.substring(0, 6));
        JsonNode report = change(LINA, Mutations.LOSS_REPORT, "loss", Map.of("itemId", itemId, "input", input));
        lossReportId = report.at("/lossReport/id").asText();
        tell.step("A sale is tried");
        JsonNode refused = gateway.mutate(
                LINA,
                Mutations.TRANSFER_OFFER,
                keyed(
                        "sale-of-stolen",
                        Map.of(
                                "itemId",
                                itemId,
                                "input",
                                DemoPeople.offer(
                                        UUID.randomUUID().toString(),
                                        title(LINA).path("version").asInt(),
                                        "RESALE",
                                        people.named("marcel"),
                                        700_000,
                                        "CHF"))));
        JsonNode error = refused.at("/userErrors/0");
        tell.expect(
                error.path("problem").asText().equals("transfer-held"),
                "refused: " + error.path("message").asText(),
                refused);
        tell.step("Anyone checks it now");
        expectCheck("ConcernRaised", "concern raised: reported stolen; the answer names nobody");
    }

    private void theReportIsLifted() {
        tell.step("It is found; Lina lifts the report");
        change(
                LINA,
                Mutations.LOSS_REPORT_LIFT,
                "lift",
                Map.of("lossReportId", lossReportId, "reason", "Found and returned by the police"));
        expectCheck("ConfirmedItem", "confirmed again");
    }

    private void dealersTakeItIn() {
        tell.step("Lina tries a dealer in Dubai that no brand has authorised");
        JsonNode atDubai = handOver(DUBAI, "dubai");
        JsonNode refused = Gateway.eventually(
                "Dubai is refused for what it is",
                () -> gateway.mutate(
                        "dubai-staff", Mutations.STOCK_DECLARE, keyed("stock-dubai", Map.of("itemId", itemId))),
                payload -> payload.at("/userErrors/0/code").asText().equals("OUTSIDE_AUTHORISATION"));
        tell.answer("refused: " + refused.at("/userErrors/0/message").asText());
        change(
                LINA,
                """
                mutation CustodyReturn($custodyId: ID!, $version: Int!, $key: ID!) {
                  custodyReturn(custodyId: $custodyId, version: $version, idempotencyKey: $key) {
                    custody { id }
                    userErrors { code message field problem }
                  }
                }
                """,
                "custody-return",
                Map.of(
                        "custodyId",
                        atDubai.at("/custody/id").asText(),
                        "version",
                        atDubai.at("/custody/version").asInt()));
        tell.step("She consigns it to the accredited dealer in Geneva, who takes it in and lists it");
        handOver(GENEVA, "geneva");
        Gateway.eventually(
                "Geneva has it in stock",
                () -> gateway.mutate(
                        "geneva-staff", Mutations.STOCK_DECLARE, keyed("stock-geneva", Map.of("itemId", itemId))),
                payload -> payload.path("userErrors").isEmpty());
        var listing = Map.of(
                "price", Map.of("minor", 790_000, "currency", "CHF"), "description", "Worn with care, full set.");
        change("geneva-staff", Mutations.LISTING_OPEN, "listing", Map.of("itemId", itemId, "input", listing));
        JsonNode listed =
                gateway.query(LINA, Queries.LISTING, Map.of("itemId", itemId)).at("/item/listing");
        tell.expect(
                listed.at("/price/minor").asLong() == 790_000,
                "listed by " + listed.at("/dealer/name").asText() + " for CHF 7,900",
                listed);
    }

    private void theProofIsChecked() {
        tell.step("Lina saves the proof; anyone checks it without us");
        Path bundle = folder.resolve("bundle.json");
        Path policy = folder.resolve("policy.txt");
        write(policy, gateway.get("/policy", "text/plain", null));
        ProofCheck.Outcome outcome = Gateway.eventually(
                "the proof's events are logged and anchored, and verify",
                () -> {
                    write(bundle, gateway.get("/proofs/" + itemId, "application/vnd.heirloom.proof+json", LINA));
                    return proofCheck.check(bundle, policy, true);
                },
                result -> result.exitCode() == 0);
        outcome.account().lines().forEach(tell::answer);
        tell.expect(
                proofCheck.check(bundle, policy, false).exitCode() == 0,
                "and offline, with the policy file alone",
                bundle);
    }

    private JsonNode handOver(String dealer, String name) {
        var input = Map.of(
                "titleVersion", title(LINA).path("version").asInt(), "purpose", "CONSIGNMENT", "dealerId", dealer);
        return change(LINA, Mutations.CUSTODY_HAND_OVER, "custody-" + name, Map.of("itemId", itemId, "input", input));
    }

    private JsonNode offer(String seller, int titleVersion, String reason, People.Person to, long minor) {
        var input = DemoPeople.offer(UUID.randomUUID().toString(), titleVersion, reason, to, minor, "CHF");
        return change(seller, Mutations.TRANSFER_OFFER, "offer-" + to.user(), Map.of("itemId", itemId, "input", input));
    }

    private void accept(String user, String transferId) {
        JsonNode offers = gateway.query(user, Queries.INCOMING_OFFERS, Map.of()).at("/viewer/incomingOffers/nodes");
        for (JsonNode offer : offers) {
            if (offer.path("id").asText().equals(transferId)) {
                change(
                        user,
                        Mutations.TRANSFER_ACCEPT,
                        "accept-" + user,
                        Map.of(
                                "transferId",
                                transferId,
                                "version",
                                offer.path("version").asInt()));
                return;
            }
        }
        throw new DemoFailure("The offer is not among those of " + user + ": " + offers);
    }

    private JsonNode title(String user) {
        return gateway.query(user, Queries.TITLE, Map.of("gtin", gtin, "serial", serial))
                .at("/item/title");
    }

    private JsonNode ownerData() {
        return gateway.query(ADVISOR, Queries.OWNER_DATA, Map.of("itemId", itemId))
                .at("/item/ownerData");
    }

    private void expectDark(String told) {
        JsonNode seen = ownerData();
        boolean dark = seen.path("identity").isNull() || seen.path("identity").isMissingNode();
        boolean silent = seen.path("contact").isNull() || seen.path("contact").isMissingNode();
        tell.expect(dark && silent, told, seen);
    }

    private void expectCheck(String outcome, String told) {
        JsonNode checked = Gateway.eventually(
                "the public check answers " + outcome,
                () -> gateway.query(null, Queries.VERIFY, Map.of("gtin", gtin, "serial", serial))
                        .path("verify"),
                answer -> answer.path("__typename").asText().equals(outcome));
        tell.answer(told);
        checked.path("reasons")
                .forEach(reason -> tell.answer(reason.path("message").asText()));
    }

    private JsonNode requestFor(JsonNode viewer) {
        for (JsonNode request : viewer.at("/accessRequests/nodes")) {
            if (request.at("/item/id").asText().equals(globalItemId())) {
                return request;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private String globalItemId() {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("Item:" + itemId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private JsonNode change(String user, String mutation, String key, Map<String, ?> variables) {
        return gateway.change(user, mutation, keyed(key, variables));
    }

    private Map<String, Object> keyed(String key, Map<String, ?> variables) {
        var all = new HashMap<String, Object>(variables);
        all.put("key", run + "-" + key);
        return all;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
