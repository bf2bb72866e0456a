package io.heirloom.itemregistry.item;

import static io.heirloom.itemregistry.item.ItemProblem.ITEM_NOT_FOUND;

import io.heirloom.wire.caller.Organisation;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What happens to a piece after it was entered. Each change locks the piece's row until the caller's transaction ends. */
@ApplicationScoped
public class ItemChanges {

    private final ItemRepository items;

    ItemChanges(ItemRepository items) {
        this.items = items;
    }

    /** Lets the piece enter a disposition if the check of its facts passes. */
    @WithTransaction
    public Uni<ItemFacts> enter(UUID id, String disposition, Consumer<Held> check) {
        return items.locked(id)
                .onItem()
                .ifNull()
                .failWith(() -> ITEM_NOT_FOUND.because(id))
                .invoke(item -> check.accept(new Held(ItemFacts.of(item), item::isInHandsOf)))
                .invoke(item -> item.enter(disposition))
                .map(ItemFacts::of);
    }

    /** Notes the new title holder; empty when the piece is not known here. */
    @WithTransaction
    public Uni<Optional<ItemFacts>> passTitle(UUID id, Party to) {
        return items.locked(id)
                .onItem()
                .ifNotNull()
                .invoke(item -> item.passTitle(to))
                .map(item -> Optional.ofNullable(item).map(ItemFacts::of));
    }

    /** Marks the first sale; empty when the piece was sold before or is not known here. */
    @WithTransaction
    public Uni<Optional<ItemFacts>> sell(UUID id, Instant at) {
        return items.locked(id)
                .map(item ->
                        Optional.ofNullable(item).filter(one -> one.sell(at)).map(ItemFacts::of));
    }

    /** Notes who has the piece in hand apart from title; empty when it is back with the holder. */
    @WithTransaction
    public Uni<Void> handOver(UUID id, Optional<Party> custodian) {
        return change(id, item -> custodian.ifPresentOrElse(item::handOver, item::comeBack));
    }

    /** Sums up the standing loss reports. */
    @WithTransaction
    public Uni<Void> report(UUID id, boolean missing, boolean stolen) {
        return change(id, item -> item.report(missing, stolen));
    }

    /** Whether the piece is known here; its row is locked when it is. */
    @WithTransaction
    public Uni<Boolean> lock(UUID id) {
        return items.locked(id).map(item -> item != null);
    }

    // A piece that is not known here is nothing to fail on: the event may be of another installation's piece.
    private Uni<Void> change(UUID id, Consumer<Item> change) {
        return items.locked(id).onItem().ifNotNull().invoke(change).replaceWithVoid();
    }

    /** A piece's facts, and whether an organisation has it in hand. */
    public record Held(ItemFacts facts, Predicate<Organisation> inHandsOf) {}
}
