package io.heirloom.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.client.Queries;
import io.heirloom.local.client.Together;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the demo's dealers have: pieces handed over by whoever holds their title, declared as stock, some of them listed. */
final class DemoStock {

    /** From a load that was cut short: the thing is there already. */
    private static final Set<String> DONE = Set.of("CONFLICT", "STALE_VERSION", "IDEMPOTENCY_KEY_REUSED");

    private final Gateway gateway;

    DemoStock(Gateway gateway) {
        this.gateway = gateway;
    }

    private record Piece(Network.Stock stock, String serial) {
        String itemId() {
            return DemoData.itemId(stock.gtin(), serial);
        }
    }

    void declare(List<Network.Stock> stock) {
        List<Piece> pieces = stock.stream()
                .flatMap(lot -> lot.serials().stream().map(serial -> new Piece(lot, serial)))
                .toList();
        Together.each(pieces, this::handOver);
        Together.each(pieces, this::declare);
    }

    void list(List<Network.Listing> listings) {
        Together.each(listings, this::list);
    }

    private void handOver(Piece piece) {
        String holder = piece.stock().from();
        JsonNode title = Gateway.eventually(
                holder + " holds the title of " + piece.serial(),
                () -> gateway.query(
                                holder,
                                Queries.TITLE,
                                Map.of("gtin", piece.stock().gtin(), "serial", piece.serial()))
                        .at("/item/title"),
                found -> found.path("viewerIsHolder").asBoolean());
        var input = Map.of(
                "titleVersion",
                title.path("version").asInt(),
                "purpose",
                "CONSIGNMENT",
                "dealerId",
                piece.stock().dealerId());
        send(
                holder,
                Mutations.CUSTODY_HAND_OVER,
                Map.of("itemId", piece.itemId(), "input", input, "key", "demo-custody-" + piece.serial()));
    }

    private void declare(Piece piece) {
        send(
                piece.stock().staff(),
                Mutations.STOCK_DECLARE,
                Map.of("itemId", piece.itemId(), "key", "demo-stock-" + piece.serial()));
    }

    private void list(Network.Listing listing) {
        var input = Map.of(
                "price",
                Map.of("minor", listing.minor(), "currency", listing.currency()),
                "description",
                listing.description());
        String itemId = DemoData.itemId(listing.gtin(), listing.serial());
        send(
                listing.staff(),
                Mutations.LISTING_OPEN,
                Map.of("itemId", itemId, "input", input, "key", "demo-listing-" + listing.serial()));
    }

    /** Until it is done: the services hear of dealers, pieces and custody by events. */
    private void send(String user, String mutation, Map<String, ?> variables) {
        Gateway.eventually(
                user + " is not refused " + variables,
                () -> gateway.mutate(user, mutation, variables).path("userErrors"),
                refused ->
                        refused.isEmpty() || DONE.contains(refused.at("/0/code").asText()));
    }
}
