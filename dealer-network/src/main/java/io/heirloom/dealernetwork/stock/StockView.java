package io.heirloom.dealernetwork.stock;

import java.time.Instant;
import java.util.UUID;

record StockView(
        UUID id,
        UUID itemId,
        UUID dealerId,
        State state,
        Instant declaredAt,
        Instant closedAt,
        StockPosition.CloseReason closedBecause,
        int version) {

    enum State {
        IN_STOCK,
        CLOSED
    }

    static StockView of(StockPosition position) {
        return new StockView(
                position.id,
                position.itemId,
                position.dealerId,
                position.open() ? State.IN_STOCK : State.CLOSED,
                position.declaredAt,
                position.closedAt,
                position.closedBecause,
                position.version);
    }
}
