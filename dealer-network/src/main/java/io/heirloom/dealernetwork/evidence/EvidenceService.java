package io.heirloom.dealernetwork.evidence;

import io.heirloom.dealernetwork.piece.Pieces;
import io.heirloom.journal.disclosure.DisclosedStream;
import io.heirloom.journal.disclosure.Disclosure;
import io.heirloom.journal.disclosure.StreamReader;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class EvidenceService {
    private final Pieces pieces;
    private final Disclosure disclosure;

    EvidenceService(Pieces pieces, Disclosure disclosure) {
        this.pieces = pieces;
        this.disclosure = disclosure;
    }

    @WithTransaction
    Uni<EvidenceView> of(Caller caller, UUID itemId) {
        return pieces.requireHolder(caller, itemId)
                .chain(holder -> disclosure.discloseToHolder(itemId, subject -> mayOpen(holder, subject)))
                .map(evidence -> new EvidenceView(evidence.events(), evidence.next()));
    }

    @WithTransaction
    Uni<List<DisclosedStream>> ofEach(Caller caller, List<UUID> itemIds) {
        return pieces.heldBy(caller, itemIds)
                .map(held -> held.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                piece -> new StreamReader(subject -> mayOpen(piece.getValue(), subject), true))))
                .chain(disclosure::disclose);
    }

    /** Parts of dealers and brands, and what is meant for the holder; a part about another person stays closed here. */
    private static boolean mayOpen(SubjectId holder, SubjectId subject) {
        return subject.isTrade() || subject.equals(holder);
    }
}
