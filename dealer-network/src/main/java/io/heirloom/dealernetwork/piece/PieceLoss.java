package io.heirloom.dealernetwork.piece;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "piece_loss")
class PieceLoss {
    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "item_id")
    UUID itemId;

    protected PieceLoss() {}

    static PieceLoss of(UUID reportId, UUID itemId) {
        var loss = new PieceLoss();
        loss.reportId = reportId;
        loss.itemId = itemId;
        return loss;
    }
}
