package io.heirloom.dealernetwork.stock;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Told in the same transaction, with the piece held, that a dealer has taken a piece out of its stock. */
public interface StockWatcher {
    Uni<Void> withdrawn(UUID itemId);
}
