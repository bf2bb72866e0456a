package io.heirloom.consent.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "notice_delivery")
class NoticeDelivery {

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "notice_version")
    int noticeVersion;

    @Column(columnDefinition = "text")
    String sha256;

    @Column(name = "delivered_at")
    Instant deliveredAt;

    protected NoticeDelivery() {}

    static NoticeDelivery of(AccessRequest request, String sha256, Instant now) {
        var delivery = new NoticeDelivery();
        delivery.requestId = request.id;
        delivery.ownerId = request.ownerId;
        delivery.noticeId = request.noticeId;
        delivery.noticeVersion = request.noticeVersion;
        delivery.sha256 = sha256;
        delivery.deliveredAt = now;
        return delivery;
    }
}
