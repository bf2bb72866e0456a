package io.heirloom.ownership.evidence;

import io.heirloom.journal.disclosure.DisclosedStream;
import io.heirloom.journal.disclosure.Disclosure;
import io.heirloom.journal.disclosure.StreamReader;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.title.TitleService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Discloses a piece's events to its current holder. */
@ApplicationScoped
class EvidenceService {

    private final Disclosure disclosure;
    private final TitleService titles;

    EvidenceService(Disclosure disclosure, TitleService titles) {
        this.disclosure = disclosure;
        this.titles = titles;
    }

    @WithTransaction
    Uni<Evidence> of(Party viewer, UUID itemId) {
        return titles.requireHolder(viewer, itemId)
                .chain(brand -> disclosure.discloseToHolder(itemId, subject -> mayOpen(viewer, brand, subject)))
                .map(evidence -> new Evidence(evidence.events(), evidence.next()));
    }

    private static boolean mayOpen(Party viewer, UUID brand, SubjectId subject) {
        return subject.equals(SubjectId.brand(brand))
                || subject.equals(viewer.subject())
                || subject.equals(viewer.holder());
    }

    @WithTransaction
    Uni<List<DisclosedStream>> ofEach(Party viewer, List<UUID> itemIds) {
        return titles.heldBy(viewer, itemIds)
                .map(brands -> brands.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                piece ->
                                        new StreamReader(subject -> mayOpen(viewer, piece.getValue(), subject), true))))
                .chain(disclosure::disclose);
    }
}
