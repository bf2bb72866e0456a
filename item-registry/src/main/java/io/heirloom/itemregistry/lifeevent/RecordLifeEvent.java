package io.heirloom.itemregistry.lifeevent;

import io.heirloom.itemregistry.value.PlainParagraphs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * @param bizStep CBV step, such as {@code repairing}
 * @param disposition CBV state of the piece afterwards
 * @param readPoint GLN of the place
 * @param note for the service file; never in a public answer
 */
record RecordLifeEvent(
        @NotNull UUID id,
        @NotNull String bizStep,
        @NotNull String disposition,
        @NotNull Instant eventTime,
        String readPoint,
        @PlainParagraphs @Size(max = 4000) String note,
        @Valid ErrorDeclaration errorDeclaration) {}
