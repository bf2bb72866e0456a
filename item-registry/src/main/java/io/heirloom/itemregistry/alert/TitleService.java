package io.heirloom.itemregistry.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.itemregistry.item.ItemChanges;
import io.heirloom.itemregistry.item.ItemFacts;
import io.heirloom.itemregistry.item.Party;
import io.heirloom.itemregistry.lifeevent.History;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Organisation;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Follows title and custody: who may see a piece in full, and when it was first sold. */
@ApplicationScoped
class TitleService {

    private static final String SALE = "SALE";

    private final ItemChanges items;
    private final History history;
    private final Journal journal;

    TitleService(ItemChanges items, History history, Journal journal) {
        this.items = items;
        this.history = history;
        this.journal = journal;
    }

    @WithTransaction
    Uni<Void> open(IncomingEvent event) {
        return party(event, "holder")
                .map(holder -> items.passTitle(event.uuid("itemId"), holder).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** From the transfer on, only the new holder is given the handles of this service's leaves to come. */
    @WithTransaction
    Uni<Void> pass(IncomingEvent event) {
        UUID itemId = event.uuid("itemId");
        Optional<Party> to = party(event, "to");
        boolean sale = SALE.equals(event.text("reason"))
                && to.filter(party -> party.kind() == Party.Kind.OWNER).isPresent();
        return (sale ? sell(event, itemId) : Uni.createFrom().voidItem())
                .chain(() -> to.map(party -> pass(itemId, party))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> pass(UUID itemId, Party to) {
        return items.passTitle(itemId, to).chain(known -> known.map(item ->
                        journal.handOverStream(itemId, LeafClass.ITEM, SubjectId.brand(item.brandId()), to.holder()))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    @WithTransaction
    Uni<Void> handOver(IncomingEvent event) {
        return items.handOver(event.uuid("itemId"), party(event, "custodian"));
    }

    @WithTransaction
    Uni<Void> takeBack(IncomingEvent event) {
        return items.handOver(event.uuid("itemId"), Optional.empty());
    }

    private Uni<Void> sell(IncomingEvent event, UUID itemId) {
        return items.sell(itemId, event.recordedAt()).chain(sold -> sold.map(item -> recordSale(event, item))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> recordSale(IncomingEvent event, ItemFacts item) {
        Optional<Organisation> seller = party(event, "from")
                .filter(party -> party.kind() != Party.Kind.OWNER)
                .map(party ->
                        new Organisation(Organisation.Kind.valueOf(party.kind().name()), party.id()));
        return history.sell(event.id(), item.id(), item.disposition(), event.recordedAt(), seller)
                .chain(() -> journal.append(EventDraft.of("item.event-recorded", LeafClass.ITEM, item.id())
                        .keyedBy(SubjectId.brand(item.brandId()))
                        .fact("itemId", item.id().toString())
                        .fact("lifeEventId", event.id().toString())
                        .fact("bizStep", "retail_selling")
                        .fact("disposition", item.disposition())
                        .fact("eventTime", event.recordedAt().toString())
                        .by(Actor.system())))
                .replaceWithVoid();
    }

    private static Optional<Party> party(IncomingEvent event, String fact) {
        JsonNode party = event.facts().path(fact);
        if (!party.hasNonNull("id")) {
            return Optional.empty();
        }
        return Optional.of(new Party(
                Party.Kind.valueOf(party.required("kind").asText()),
                UUID.fromString(party.required("id").asText())));
    }
}
