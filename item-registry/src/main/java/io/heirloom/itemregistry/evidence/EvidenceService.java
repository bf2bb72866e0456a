package io.heirloom.itemregistry.evidence;

import io.heirloom.itemregistry.item.ItemService;
import io.heirloom.itemregistry.item.Party;
import io.heirloom.itemregistry.value.PieceKey;
import io.heirloom.journal.disclosure.DisclosedStream;
import io.heirloom.journal.disclosure.Disclosure;
import io.heirloom.journal.disclosure.StreamReader;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class EvidenceService {

    private final ItemService items;
    private final Disclosure disclosure;

    EvidenceService(ItemService items, Disclosure disclosure) {
        this.items = items;
        this.disclosure = disclosure;
    }

    /** The facts name the serial: without sight of it, every part stays closed and only the leaves are shown. */
    @WithSession
    Uni<Evidence> ofItem(Optional<Caller> caller, UUID itemId, String knownSerial) {
        return items.isFullyVisible(itemId, caller, knownSerial).chain(visible -> items.isTitledTo(itemId, caller)
                .chain(holds -> holds ? toHolder(caller.orElseThrow(), itemId) : toOthers(visible, itemId)));
    }

    private Uni<Evidence> toHolder(Caller holder, UUID itemId) {
        return disclosure
                .discloseToHolder(
                        itemId,
                        subject -> subject.isTrade()
                                || subject.equals(Party.of(holder).holder()))
                .map(evidence -> new Evidence(evidence.events(), evidence.next()));
    }

    private Uni<Evidence> toOthers(boolean visible, UUID itemId) {
        return disclosure
                .disclose(itemId, subject -> visible && subject.isTrade())
                .map(events -> new Evidence(events, null));
    }

    /** As {@link #ofItem}, for many pieces; nothing of unknown ones. */
    @WithSession
    Uni<List<DisclosedStream>> ofEach(Optional<Caller> caller, List<PieceKey> asked) {
        return items.areFullyVisible(asked, caller).chain(visible -> items.titledTo(visible.keySet(), caller)
                .map(held -> visible.keySet().stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                item -> held.contains(item)
                                        ? holder(caller.orElseThrow())
                                        : new StreamReader(subject -> visible.get(item) && subject.isTrade(), false))))
                .chain(disclosure::disclose));
    }

    private static StreamReader holder(Caller caller) {
        SubjectId holder = Party.of(caller).holder();
        return new StreamReader(subject -> subject.isTrade() || subject.equals(holder), true);
    }
}
