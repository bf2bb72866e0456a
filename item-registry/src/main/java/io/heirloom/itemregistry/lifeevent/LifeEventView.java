package io.heirloom.itemregistry.lifeevent;

import io.heirloom.wire.caller.Organisation;
import java.time.Instant;
import java.util.UUID;

/** Place and note belong to the service file and are null for those who may not see it. */
record LifeEventView(
        UUID id,
        UUID itemId,
        long seq,
        String bizStep,
        String disposition,
        Instant eventTime,
        Instant recordedAt,
        String readPoint,
        String note,
        Organisation recordedBy,
        ErrorDeclaration errorDeclaration) {

    static LifeEventView of(LifeEvent event, boolean full) {
        return new LifeEventView(
                event.id,
                event.itemId,
                event.seq,
                event.bizStep,
                event.disposition,
                event.eventTime,
                event.recordedAt,
                full ? event.readPoint : null,
                full ? event.note : null,
                event.recordedById == null ? null : new Organisation(event.recordedByKind, event.recordedById),
                event.declaresWrongId == null ? null : new ErrorDeclaration(event.declaresWrongId, event.wrongReason));
    }
}
