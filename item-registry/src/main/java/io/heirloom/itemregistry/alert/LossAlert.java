package io.heirloom.itemregistry.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A loss report of ownership, as far as the public check needs it. */
@Entity
@Table(name = "loss_alert")
class LossAlert {

    enum Level {
        MISSING,
        STOLEN
    }

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "item_id")
    UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Level level;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "lifted_at")
    Instant liftedAt;

    @Version
    int version;

    protected LossAlert() {}

    static LossAlert raised(UUID reportId, UUID itemId, Level level, Instant at) {
        var alert = new LossAlert();
        alert.reportId = reportId;
        alert.itemId = itemId;
        alert.level = level;
        alert.reportedAt = at;
        return alert;
    }

    void escalate() {
        level = Level.STOLEN;
    }

    void lift(Instant at) {
        liftedAt = at;
    }
}
