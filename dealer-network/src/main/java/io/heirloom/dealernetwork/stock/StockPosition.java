package io.heirloom.dealernetwork.stock;

import static io.heirloom.dealernetwork.stock.StockProblem.STOCK_POSITION_CLOSED;
import static io.heirloom.wire.problem.CommonProblem.STALE_VERSION;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "stock_position")
class StockPosition {
    @Id
    UUID id;

    @Column(name = "item_id")
    UUID itemId;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Column(name = "declared_at")
    Instant declaredAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_because", columnDefinition = "text")
    CloseReason closedBecause;

    @Version
    int version;

    protected StockPosition() {}

    static StockPosition declare(DeclareStock request, UUID dealerId, Instant now) {
        var position = new StockPosition();
        position.id = request.id();
        position.itemId = request.itemId();
        position.dealerId = dealerId;
        position.declaredAt = now;
        return position;
    }

    boolean open() {
        return closedAt == null;
    }

    void withdraw(int seenVersion, Instant now) {
        if (!open()) {
            throw STOCK_POSITION_CLOSED.because(id);
        }
        if (seenVersion != version) {
            throw STALE_VERSION.because("The stock position is at version", version);
        }
        close(CloseReason.BY_DEALER, now);
    }

    void close(CloseReason reason, Instant now) {
        closedAt = now;
        closedBecause = reason;
    }

    enum CloseReason {
        BY_DEALER,
        LEFT_THE_DEALER
    }
}
