package io.heirloom.dealernetwork.evidence;

import io.heirloom.dealernetwork.piece.Pieces;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.event.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class EvidenceService {
    private final Pieces pieces;
    private final Journal journal;

    EvidenceService(Pieces pieces, Journal journal) {
        this.pieces = pieces;
        this.journal = journal;
    }

    @WithTransaction
    Uni<EvidenceView> of(Caller caller, UUID itemId) {
        return pieces.requireHolder(caller, itemId)
                .chain(() -> journal.disclose(itemId, EvidenceService::isTrade))
                .map(EvidenceView::new);
    }

    /** Parts of dealers and brands only; a part about a person would stay closed here. */
    private static boolean isTrade(SubjectId subject) {
        return subject.value().startsWith("dealer:") || subject.value().startsWith("brand:");
    }
}
