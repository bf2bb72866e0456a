package io.heirloom.itemregistry.alert;

import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.heirloom.wire.caller.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.Record;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class StreamHandOverTest extends OwnershipNews {

    @Test
    void streamIsHandedOverOncePerTransferAndOnlyTheHolderIsToldWhatComesNext() {
        // Given
        var item = item();
        var amelie = Tokens.owner("amelie");
        var marcel = Tokens.owner("marcel");
        String evidence = "/items/" + item.id() + "/evidence";
        tell(
                "title.opened",
                item,
                Map.of("holder", Map.of("kind", "BRAND", "id", item.brand().id())));
        soon(() -> get(item.brand().admin(), evidence).body("next.seq", is(1)));
        String foretold = get(item.brand().admin(), evidence).extract().path("next.handle");
        // When
        String accepted = event("transfer.accepted", item, sale(item, owner(amelie), owner(marcel)));
        send(accepted);
        send(accepted);
        // Then
        soon(() -> get(marcel, evidence)
                .body("events.type", contains("item.registered", "item.event-recorded", "stream.handed-over"))
                .body("next.seq", is(3)));
        var seen = get(marcel, evidence).extract().jsonPath();
        assertThat(decoded(seen.getString("events[1].leaf")).lines().toList().get(2))
                .isEqualTo(foretold);
        assertThat(decoded(seen.getString("events[2].parts[1].payload"))).startsWith("{\"streamKey\":");
        assertThat(decoded(seen.getString("events[2].parts[2].payload")))
                .isEqualTo("{\"next\":\"" + seen.getString("next.handle") + "\"}");
        // And whoever else may see the facts is told neither
        for (var others : List.of(
                get(item.brand().admin(), evidence),
                get(evidence + "?serial=" + item.serial()),
                get(amelie, evidence))) {
            others.body("next", nullValue())
                    .body("events[2].parts[1].payload", nullValue())
                    .body("events[2].parts[2].payload", nullValue());
        }
    }

    @Test
    void keyOfAStreamThatADealerHoldsIsNotAmongTheFacts() {
        // Given
        var item = item();
        UUID dealer = UUID.randomUUID();
        String evidence = "/items/" + item.id() + "/evidence";
        // When
        tell(
                "transfer.accepted",
                item,
                sale(item, owner(Tokens.owner("amelie")), Map.of("kind", "DEALER", "id", dealer)));
        // Then
        soon(() -> get(Tokens.dealerStaff(dealer), evidence)
                .body("events.type", contains("item.registered", "stream.handed-over"))
                .body("events[1].parts[1].payload", notNullValue())
                .body("next.seq", is(2)));
        get(evidence + "?serial=" + item.serial())
                .body("events[1].parts[0].payload", notNullValue())
                .body("events[1].parts[1].payload", nullValue())
                .body("next", nullValue());
    }

    @Test
    void erasedOwnersPartsAreDarkAndTheOthersStillVerify() {
        // Given
        var item = item();
        var ottilie = Tokens.owner("ottilie");
        String evidence = "/items/" + item.id() + "/evidence";
        tell("transfer.accepted", item, sale(item, owner(Tokens.owner("amelie")), owner(ottilie)));
        soon(() -> get(ottilie, evidence).body("events[2].parts[1].payload", notNullValue()));
        String leaf = get(ottilie, evidence).extract().path("events[2].leaf");
        // When
        UUID erasure = UUID.randomUUID();
        String erased = new JsonObject(event(
                        "owner.erased",
                        item,
                        Map.of("erasureId", erasure, "ownerId", owner(ottilie).get("id"))))
                .put("stream", erasure)
                .encode();
        send(erased);
        send(erased);
        // Then
        soon(() -> get(ottilie, evidence)
                .body("events[2].parts[0].payload", notNullValue())
                .body("events[2].parts[1].payload", nullValue())
                .body("events[2].parts[1].c", notNullValue())
                .body("events[2].leaf", is(leaf)));
        soon(() -> assertThat(connector.<Record<String, String>>sink("journal-events").received().stream()
                        .map(message -> message.getPayload().value())
                        .filter(told -> told.contains("\"erasure.acknowledged\"") && told.contains(erasure.toString())))
                .hasSize(1));
    }

    @Test
    void ownersIdIsShownNowhere() {
        var item = item();
        var sofia = Tokens.owner("sofia");
        sell(item, Map.of("kind", "BRAND", "id", item.brand().id()), sofia);
        soon(() -> get(sofia, "/items/" + item.id()).body("serial", is(item.serial())));
        String ownerId = Caller.ownerId(Tokens.ISSUER, sofia.subject()).toString();
        for (String path : List.of("", "/events", "/evidence", "/credential")) {
            assertThat(get(item.brand().admin(), "/items/" + item.id() + path)
                            .extract()
                            .asString())
                    .doesNotContain(ownerId);
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
