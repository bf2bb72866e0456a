package io.heirloom.consent.evidence;

import static io.heirloom.consent.evidence.EvidenceProblem.EVIDENCE_NOT_FOUND;

import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.disclosure.DisclosedStream;
import io.heirloom.journal.disclosure.Disclosure;
import io.heirloom.journal.disclosure.StreamReader;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class EvidenceService {

    private final StandingService standings;
    private final Disclosure disclosure;

    EvidenceService(StandingService standings, Disclosure disclosure) {
        this.standings = standings;
        this.disclosure = disclosure;
    }

    @WithTransaction
    Uni<EvidenceView> of(Caller caller, UUID itemId) {
        return standings
                .ownerOf(itemId)
                .invoke(owner -> {
                    if (owner.filter(caller.ownerId()::equals).isEmpty()) {
                        throw EVIDENCE_NOT_FOUND.because(itemId);
                    }
                })
                .chain(_ -> disclosure.discloseToHolder(itemId, subject -> mayOpen(caller, subject)))
                .map(evidence -> new EvidenceView(evidence.events(), evidence.next()));
    }

    @WithTransaction
    Uni<List<DisclosedStream>> ofEach(Caller caller, List<UUID> itemIds) {
        var reader = new StreamReader(subject -> mayOpen(caller, subject), true);
        return standings
                .ownedBy(caller.ownerId(), itemIds)
                .map(owned -> owned.stream().collect(Collectors.toMap(Function.identity(), _ -> reader)))
                .chain(disclosure::disclose);
    }

    private static boolean mayOpen(Caller caller, SubjectId subject) {
        return subject.equals(SubjectId.owner(caller.ownerId())) || subject.isTrade();
    }
}
