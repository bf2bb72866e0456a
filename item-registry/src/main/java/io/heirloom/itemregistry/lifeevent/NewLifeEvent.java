package io.heirloom.itemregistry.lifeevent;

import io.heirloom.wire.caller.Organisation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An event to be written into a piece's history, its words and times checked. */
record NewLifeEvent(
        UUID id,
        UUID itemId,
        String bizStep,
        String disposition,
        Instant eventTime,
        String readPoint,
        String note,
        Optional<Organisation> recordedBy,
        Optional<ErrorDeclaration> declaresWrong) {}
