package io.heirloom.ownership;

import static io.restassured.RestAssured.given;
import static java.time.ZoneOffset.UTC;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every test of this service starts from: other services' events, and this service's verbs over HTTP. */
@ApplicationScoped
public class Suite {

    public static final UUID MODEL = UUID.randomUUID();
    public static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ITEMS = "item-registry-events";
    private static final String DEALERS = "dealer-network-events";

    private final InMemoryConnector connector;
    private final ObjectMapper json;

    Suite(@Any InMemoryConnector connector, ObjectMapper json) {
        this.connector = connector;
        this.json = json;
    }

    /** A brand that the item registry has announced. */
    public UUID brand() {
        UUID id = UUID.randomUUID();
        send(ITEMS, "brand.vetted", id, Map.of("brandId", id.toString(), "name", "Brand", "country", "CH"));
        return id;
    }

    /** A dealer that the dealer network has announced. */
    public UUID dealer() {
        UUID id = UUID.randomUUID();
        send(DEALERS, "dealer.entered", id, Map.of("dealerId", id.toString(), "name", "Dealer", "country", "CH"));
        return id;
    }

    /** A registered piece, once its maker's title is there. What was sent before it is there as well. */
    public UUID piece(UUID brand) {
        UUID id = UUID.randomUUID();
        register(id, brand);
        awaitTitle(id, brand);
        return id;
    }

    public void register(UUID item, UUID brand) {
        send(ITEMS, "item.registered", item, registered(item, brand));
    }

    public static Map<String, Object> registered(UUID item, UUID brand) {
        return Map.of(
                "itemId", item.toString(),
                "brandId", brand.toString(),
                "modelId", MODEL.toString(),
                "gtin", "09521101100013",
                "serial", "QM39-000042");
    }

    public void awaitTitle(UUID item, UUID brand) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> as(Tokens.brandAdmin(brand))
                .queryParam("item", item)
                .get("/titles")
                .then()
                .statusCode(200)
                .body("items.size()", is(1)));
    }

    /** A brand's leave for a dealer to sell new pieces everywhere, from a year ago without end. */
    public UUID authorise(UUID dealer, UUID brand) {
        return authorise(dealer, brand, List.of("NEW_SALES"), List.of());
    }

    public UUID authorise(UUID dealer, UUID brand, List<String> activities, List<String> countries) {
        UUID id = UUID.randomUUID();
        send(
                DEALERS,
                "authorisation.granted",
                id,
                Map.of(
                        "authorisationId", id.toString(),
                        "dealerId", dealer.toString(),
                        "brandId", brand.toString(),
                        "activities", activities,
                        "countries", countries,
                        "models", List.of(),
                        "validFrom", LocalDate.now(UTC).minusYears(1).toString()));
        return id;
    }

    public void change(UUID authorisation, String verb, LocalDate from) {
        send(
                DEALERS,
                "authorisation." + verb,
                authorisation,
                Map.of("authorisationId", authorisation.toString(), "from", from.toString()));
    }

    public UUID send(String channel, String type, UUID stream, Map<String, Object> facts) {
        UUID id = UUID.randomUUID();
        send(channel, id, type, stream, facts);
        return id;
    }

    public void send(String channel, UUID eventId, String type, UUID stream, Map<String, Object> facts) {
        Map<String, Object> message = Map.of(
                "id", eventId.toString(),
                "type", type,
                "stream", stream.toString(),
                "seq", 0,
                "recordedAt", Instant.now().toString(),
                "facts", facts,
                "actor", Map.of("role", "registrar"));
        try {
            sendRaw(channel, json.writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void sendRaw(String channel, String message) {
        connector.<String>source(channel).runOnVertxContext(true).send(message);
    }

    /** What this service has told the others so far. */
    public List<String> toldOthers() {
        return sent("journal-events");
    }

    /** What this service has sent towards the log so far. */
    public List<String> leaves() {
        return sent("journal-leaves");
    }

    private List<String> sent(String channel) {
        return connector.<Record<String, String>>sink(channel).received().stream()
                .map(message ->
                        message.getPayload().key() + " " + message.getPayload().value())
                .toList();
    }

    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    /** A write with a fresh idempotency key. */
    public static RequestSpecification write(Tokens token, Object body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString()).body(body);
    }

    public static ValidatableResponse post(Tokens token, String path, Object body) {
        return write(token, body).post(path).then();
    }

    public static ValidatableResponse offer(Tokens seller, Offers offer) {
        return post(seller, "/transfers", offer.body());
    }

    public static ValidatableResponse accept(Tokens buyer, UUID transfer) {
        return post(buyer, "/transfers/" + transfer + "/acceptance", Map.of("version", 0));
    }

    /** Offers and accepts. */
    public static void handOn(Tokens seller, Tokens buyer, Offers offer) {
        offer(seller, offer).statusCode(201);
        accept(buyer, offer.id()).statusCode(200);
    }

    /** A piece the brand has sold to this person; its title is at version 2. */
    public UUID pieceOf(Person owner, UUID brand) {
        UUID item = piece(brand);
        handOn(Tokens.clientAdvisor(brand), owner.token(), Offers.sale(item, owner));
        return item;
    }

    public static UUID handOver(Tokens holder, UUID item, int titleVersion, String purpose, UUID dealer) {
        UUID custody = UUID.randomUUID();
        post(holder, "/custodies", custody(custody, item, titleVersion, purpose, dealer))
                .statusCode(201);
        return custody;
    }

    public static Map<String, Object> custody(UUID id, UUID item, int titleVersion, String purpose, UUID dealer) {
        return Map.of(
                "id", id.toString(),
                "itemId", item.toString(),
                "titleVersion", titleVersion,
                "purpose", purpose,
                "custodian", Map.of("kind", "DEALER", "id", dealer.toString()));
    }

    public static Map<String, Object> loss(UUID id, UUID item, String level) {
        return Map.of(
                "id",
                id.toString(),
                "itemId",
                item.toString(),
                "level",
                level,
                "lostOn",
                LocalDate.now(UTC).toString(),
                "jurisdiction",
                "FR",
                "policeReference",
                "PV-2026-77");
    }
}
