package io.heirloom.ledger.identity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Log", description = "A transparency log. Once closed it is served unchanged, for ever.")
record LogView(
        String origin,

        @Schema(description = "Where its checkpoint and tiles are, below this address")
        String path,

        @Schema(description = "Its verifier keys (vkeys), by which its checkpoints are signed")
        List<String> verifierKeys,

        Instant openedAt,
        Instant closedAt,

        @Schema(description = "The origin of the log that follows, once it is closed")
        String successor) {

    static LogView of(Log log) {
        return new LogView(
                log.origin(), log.path(), log.verifierKeys(), log.openedAt(), log.closedAt(), log.successor());
    }
}
