package io.heirloom.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.client.Queries;
import io.heirloom.local.data.DemoData;
import io.heirloom.local.data.DemoPeople;
import io.heirloom.local.data.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What people do with one piece, one verb each, as a partner's frontend would send it. Verbs that write use a fresh idempotency key unless the
 * caller repeats one on purpose; a refusal is a {@link DemoFailure} except where the verb's name says {@code try}.
 */
public final class Frontend {

    private final Gateway gateway;
    private final Piece piece;

    public Frontend(Gateway gateway, Piece piece) {
        this.gateway = gateway;
        this.piece = piece;
    }

    /** The piece that is spoken of. */
    public record Piece(String id, String gtin, String serial) {
        /** A piece of the demo data. */
        public static Piece ofDemo(String gtin, String serial) {
            return new Piece(DemoData.itemId(gtin, serial), gtin, serial);
        }

        String globalId() {
            return java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(("Item:" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    public Gateway gateway() {
        return gateway;
    }

    /** What anyone is answered who checks the piece. */
    public JsonNode check() {
        return gateway.query(null, Queries.VERIFY, numbers()).path("verify");
    }

    public JsonNode awaitCheck(String outcome) {
        return Gateway.eventually(
                "the public check answers " + outcome,
                this::check,
                answer -> answer.path("__typename").asText().equals(outcome));
    }

    public JsonNode title(String user) {
        return gateway.query(user, Queries.TITLE, numbers()).at("/item/title");
    }

    public boolean holds(String user) {
        return title(user).path("viewerIsHolder").asBoolean();
    }

    /** Waits until this user holds the title: the first title is opened by an event. */
    public JsonNode awaitTitle(String user) {
        return Gateway.eventually(user + " holds the title", () -> title(user), title -> title.path("viewerIsHolder")
                .asBoolean());
    }

    /** Offers the title; returns the offer. {@code minor} is the price in CHF cents, 0 for none. */
    public JsonNode offer(String seller, String reason, People.Person to, long minor) {
        return requireDone(seller, tryOffer(seller, reason, to, minor)).path("transfer");
    }

    public JsonNode tryOffer(String seller, String reason, People.Person to, long minor) {
        return gateway.mutate(seller, Mutations.TRANSFER_OFFER, offerOf(seller, reason, to, minor));
    }

    /** The refusals of an offer that is sent with the sign-in that the seller has now, and not repeated with a stronger one. */
    public JsonNode tryOfferAsSignedIn(String seller, String reason, People.Person to, long minor) {
        return gateway.answer(seller, Mutations.TRANSFER_OFFER, offerOf(seller, reason, to, minor))
                .at("/data/transferOffer/userErrors");
    }

    private Map<String, Object> offerOf(String seller, String reason, People.Person to, long minor) {
        int version = title(seller).path("version").asInt();
        var input = DemoPeople.offer(UUID.randomUUID().toString(), version, reason, to, minor, "CHF");
        return onPiece(Map.of("input", input));
    }

    /** Finds the offer among the person's own and accepts it. */
    public JsonNode accept(String user, String transferId) {
        JsonNode offers = gateway.query(user, Queries.INCOMING_OFFERS, Map.of()).at("/viewer/incomingOffers/nodes");
        for (JsonNode offer : offers) {
            if (offer.path("id").asText().equals(transferId)) {
                return gateway.change(
                        user,
                        Mutations.TRANSFER_ACCEPT,
                        keyed(Map.of(
                                "transferId",
                                transferId,
                                "version",
                                offer.path("version").asInt())));
            }
        }
        throw new DemoFailure("The offer is not among those of " + user + ": " + offers);
    }

    public JsonNode handOver(String holder, String purpose, String dealerId) {
        var input =
                Map.of("titleVersion", title(holder).path("version").asInt(), "purpose", purpose, "dealerId", dealerId);
        return gateway.change(holder, Mutations.CUSTODY_HAND_OVER, onPiece(Map.of("input", input)))
                .path("custody");
    }

    public JsonNode giveBack(String user, JsonNode custody) {
        return gateway.change(
                user,
                Mutations.CUSTODY_RETURN,
                keyed(Map.of(
                        "custodyId", custody.path("id").asText(),
                        "version", custody.path("version").asInt())));
    }

    public JsonNode record(String user, String bizStep, String note) {
        var input = Map.of(
                "bizStep",
                bizStep,
                "disposition",
                "in_progress",
                "eventTime",
                Instant.now().toString(),
                "note",
                note);
        return gateway.mutate(user, Mutations.ITEM_EVENT_RECORD, onPiece(Map.of("input", input)));
    }

    public JsonNode reportLoss(String user, String level, String jurisdiction, String place, String policeReference) {
        var input = new HashMap<String, Object>();
        input.put("level", level);
        input.put("lostOn", LocalDate.now(ZoneOffset.UTC).toString());
        input.put("jurisdiction", jurisdiction);
        input.put("place", place);
        input.put("policeReference", policeReference);
        return gateway.change(user, Mutations.LOSS_REPORT, onPiece(Map.of("input", input)))
                .path("lossReport");
    }

    public JsonNode escalate(String user, String lossReportId, String policeReference) {
        return gateway.change(
                user,
                Mutations.LOSS_REPORT_ESCALATE,
                keyed(Map.of("lossReportId", lossReportId, "policeReference", policeReference)));
    }

    public JsonNode tryLift(String user, String lossReportId, String reason) {
        return gateway.mutate(
                user, Mutations.LOSS_REPORT_LIFT, keyed(Map.of("lossReportId", lossReportId, "reason", reason)));
    }

    public JsonNode lift(String user, String lossReportId, String reason) {
        return requireDone(user, tryLift(user, lossReportId, reason));
    }

    public JsonNode tryStock(String user) {
        return gateway.mutate(user, Mutations.STOCK_DECLARE, onPiece(Map.of()));
    }

    /** Declares stock, waiting for the events that tell the dealer network whose hands the piece is in. */
    public JsonNode stock(String user) {
        return Gateway.eventually(
                user + " has the piece in stock", () -> tryStock(user), payload -> payload.path("userErrors")
                        .isEmpty());
    }

    /** Tries until the refusal is the one that is told: before the events arrive another reason may stand. */
    public JsonNode awaitStockRefused(String user, String code) {
        return Gateway.eventually(
                        user + " is refused with " + code,
                        () -> tryStock(user),
                        payload -> payload.at("/userErrors/0/code").asText().equals(code))
                .at("/userErrors/0");
    }

    public JsonNode tryList(String user, long minor) {
        var input =
                Map.of("price", Map.of("minor", minor, "currency", "CHF"), "description", "Worn with care, full set.");
        return gateway.mutate(user, Mutations.LISTING_OPEN, onPiece(Map.of("input", input)));
    }

    public JsonNode list(String user, long minor) {
        return requireDone(user, tryList(user, minor)).path("listing");
    }

    /** The open listing as this user sees it; null or missing when there is none. */
    public JsonNode listing(String user) {
        return gateway.query(user, Queries.LISTING, Map.of("itemId", piece.id()))
                .at("/item/listing");
    }

    /** Files a request for name, contact and address for SERVICE, waiting until consent knows the piece's owner. */
    public JsonNode requestAccess(String advisor, String brandId, String noticeId) {
        var input = new HashMap<String, Object>();
        input.put("purpose", "SERVICE");
        input.put("categories", CATEGORIES);
        input.put("duration", "P30D");
        input.put("recipients", List.of(Map.of("kind", "BRAND", "id", brandId)));
        input.put("noticeId", noticeId);
        input.put("noticeVersion", 1);
        input.put("message", "We would like to arrange the next service.");
        return Gateway.eventually(
                "the request is filed",
                () -> gateway.mutate(advisor, Mutations.ACCESS_REQUEST_FILE, onPiece(Map.of("input", input))),
                payload -> payload.path("userErrors").isEmpty());
    }

    /** The request about this piece in the owner's queue, beside the exact values that a grant would show. */
    public Queue awaitRequest(String owner) {
        return Gateway.eventually(
                "the request is in the queue of " + owner, () -> queue(owner), queue -> !queue.request()
                        .isMissingNode());
    }

    private Queue queue(String owner) {
        JsonNode viewer =
                gateway.query(owner, Queries.ACCESS_REQUESTS, Map.of()).path("viewer");
        for (JsonNode request : viewer.at("/accessRequests/nodes")) {
            if (request.at("/item/id").asText().equals(piece.globalId())) {
                return new Queue(request, viewer.path("vaultPreview"));
            }
        }
        return new Queue(MissingNode.getInstance(), viewer.path("vaultPreview"));
    }

    /** A waiting request and what it would show. */
    public record Queue(JsonNode request, JsonNode preview) {}

    /** Acknowledges the notice, then grants; returns the consent. */
    public JsonNode grant(String owner, JsonNode request) {
        String id = request.path("id").asText();
        String sha256 = request.path("noticeSha256").asText();
        gateway.change(
                owner, Mutations.ACCESS_REQUEST_DELIVER, keyed(Map.of("accessRequestId", id, "noticeSha256", sha256)));
        var input = Map.of("noticeSha256", sha256, "categories", CATEGORIES, "shareAddress", true);
        return gateway.change(
                        owner, Mutations.ACCESS_REQUEST_GRANT, keyed(Map.of("accessRequestId", id, "input", input)))
                .path("consent");
    }

    public JsonNode withdraw(String owner, String consentId) {
        return gateway.change(owner, Mutations.CONSENT_WITHDRAW, keyed(Map.of("consentId", consentId)));
    }

    /** What staff see of the owner for SERVICE; fields are null where nothing may be shown. */
    public JsonNode ownerData(String staff) {
        return gateway.query(staff, Queries.OWNER_DATA, Map.of("itemId", piece.id()))
                .at("/item/ownerData");
    }

    public boolean isDark(String staff) {
        JsonNode seen = ownerData(staff);
        return absent(seen.path("identity")) && absent(seen.path("contact"));
    }

    public JsonNode accessLog(String owner) {
        return gateway.query(owner, Queries.ACCESS_LOG, Map.of()).at("/viewer/accessLog/nodes");
    }

    /** Whether this entry of a log is about this piece. */
    public boolean isAbout(JsonNode entry) {
        return entry.at("/item/id").asText().equals(piece.globalId());
    }

    public String proof(String user) {
        return gateway.get("/proofs/" + piece.id(), "application/vnd.heirloom.proof+json", user);
    }

    public static boolean absent(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    private static final List<String> CATEGORIES = List.of("IDENTITY", "CONTACT", "CONTACT_RAW");

    private Map<String, Object> numbers() {
        return Map.of("gtin", piece.gtin(), "serial", piece.serial());
    }

    private Map<String, Object> onPiece(Map<String, ?> variables) {
        var all = keyed(variables);
        all.put("itemId", piece.id());
        return all;
    }

    private static Map<String, Object> keyed(Map<String, ?> variables) {
        var all = new HashMap<String, Object>(variables);
        all.put("key", UUID.randomUUID().toString());
        return all;
    }

    private static JsonNode requireDone(String user, JsonNode payload) {
        if (!payload.path("userErrors").isEmpty()) {
            throw new DemoFailure("Refused for " + user + ": " + payload.path("userErrors"));
        }
        return payload;
    }
}
