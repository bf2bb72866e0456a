package io.heirloom.ownership.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was asked and how far it is: the certificate, once every service has destroyed its key.
 *
 * @param completedAt null while a service has not answered yet
 */
record ErasureView(
        UUID id,
        Erasure.AskedBy askedBy,
        String caseReference,
        Instant askedAt,
        Instant completedAt,
        List<ServiceView> services) {

    /** @param acknowledgedAt null while the key of this service may still exist */
    record ServiceView(String service, Instant acknowledgedAt) {}

    static ErasureView of(Erasure erasure, List<Acknowledgement> acknowledgements, List<String> services) {
        List<ServiceView> each = services.stream()
                .map(service -> new ServiceView(service, at(service, acknowledgements)))
                .toList();
        boolean complete = each.stream().allMatch(one -> one.acknowledgedAt() != null);
        Instant last = each.stream()
                .map(ServiceView::acknowledgedAt)
                .filter(at -> at != null)
                .max(Instant::compareTo)
                .orElse(null);
        return new ErasureView(
                erasure.id, erasure.askedBy, erasure.caseReference, erasure.askedAt, complete ? last : null, each);
    }

    private static Instant at(String service, List<Acknowledgement> acknowledgements) {
        return acknowledgements.stream()
                .filter(one -> one.service.equals(service))
                .map(one -> one.acknowledgedAt)
                .findFirst()
                .orElse(null);
    }
}
