package io.heirloom.witness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.witness.cosign.WitnessedHead;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
record LogView(
        @Schema(description = "The log's origin line") String origin,

        @Schema(description = "How many entries the last cosigned checkpoint covers; absent before the first")
        Long size,

        @Schema(description = "Its root, base64") String root,

        @Schema(description = "The time in the last cosignature")
        Instant cosignedAt,

        @Schema(description = "How many checkpoints the log signed that contradict a cosigned one")
        long forks) {

    static LogView of(WitnessedHead head, long forks) {
        return new LogView(
                head.head().origin(),
                head.head().size(),
                StrictBase64.encode(head.head().root()),
                head.cosignedAt().orElse(null),
                forks);
    }

    static LogView notYet(String origin) {
        return new LogView(origin, null, null, null, 0);
    }
}
