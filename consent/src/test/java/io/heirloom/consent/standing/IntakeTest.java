package io.heirloom.consent.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class IntakeTest {

    @Inject
    World world;

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    @Test
    void aLateTransferDoesNotTakeTheTitleBack() {
        // Given
        var first = Tokens.owner("first-" + UUID.randomUUID());
        var second = Tokens.owner("second-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, first);
        world.give(item, World.ownerId(first), "OWNER", World.ownerId(second), 3);
        // When
        world.send(
                "ownership-events",
                "transfer.accepted",
                item,
                Map.of(
                        "itemId",
                        item,
                        "from",
                        Map.of("kind", "BRAND", "id", brand),
                        "to",
                        Map.of("kind", "OWNER", "id", World.ownerId(first)),
                        "titleVersion",
                        2L));
        caughtUp("ownership-events");
        // Then
        assertThat(World.query("select holder_id from item_standing where item_id = '" + item + "'"))
                .isEqualTo(World.ownerId(second));
    }

    @Test
    void theSameEventIsTakenInOnce() {
        // Given
        UUID brand = world.brand("Quillandre");
        UUID event = UUID.randomUUID();
        Map<String, Object> facts = Map.of("brandId", brand, "name", "First", "country", "CH");
        world.send("item-registry-events", event, "brand.vetted", brand, facts);
        World.awaitRow("select 1 from organisation where id = '" + brand + "' and name = 'First'");
        // When
        world.send("item-registry-events", event, "brand.vetted", brand, Map.of("brandId", brand, "name", "Again"));
        caughtUp("item-registry-events");
        // Then
        assertThat(World.query("select name from organisation where id = '" + brand + "'"))
                .isEqualTo("First");
    }

    @Test
    void whatIsNoEventOrLacksAFactIsPassedOver() {
        for (String channel : new String[] {"item-registry-events", "ownership-events", "dealer-network-events"}) {
            broker.source(channel).send("not json");
            broker.source(channel).send("{\"id\":1}");
        }
        world.send("item-registry-events", "brand.vetted", UUID.randomUUID(), Map.of("name", "Nameless"));
        world.send("ownership-events", "transfer.accepted", UUID.randomUUID(), Map.of("itemId", "x"));
        world.send("dealer-network-events", "dealer.entered", UUID.randomUUID(), Map.of());

        assertThat(world.brand("Still here")).isNotNull();
        assertThat(world.dealer("Still here")).isNotNull();
        assertThat(world.item(world.brand("Still here"))).isNotNull();
    }

    /** Events of one channel are taken in one after the other: when this one is seen, the earlier ones are done. */
    private void caughtUp(String channel) {
        UUID item = UUID.randomUUID();
        UUID brand = UUID.randomUUID();
        if ("ownership-events".equals(channel)) {
            world.send(
                    channel,
                    "title.opened",
                    item,
                    Map.of("itemId", item, "holder", Map.of("kind", "BRAND", "id", brand)));
            World.awaitRow("select 1 from item_standing where item_id = '" + item + "'");
        } else {
            world.send(channel, "brand.vetted", brand, Map.of("brandId", brand, "name", "Marker"));
            World.awaitRow("select 1 from organisation where id = '" + brand + "'");
        }
    }
}
