package io.heirloom.consent.request;

import java.time.Instant;
import java.util.UUID;

record DeliveryView(UUID requestId, UUID noticeId, int noticeVersion, String noticeSha256, Instant deliveredAt) {

    static DeliveryView of(NoticeDelivery delivery) {
        return new DeliveryView(
                delivery.requestId, delivery.noticeId, delivery.noticeVersion, delivery.sha256, delivery.deliveredAt);
    }
}
