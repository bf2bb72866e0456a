package io.heirloom.itemregistry.item;

import static io.heirloom.itemregistry.item.ItemProblem.ITEM_ID_TAKEN;
import static io.heirloom.itemregistry.item.ItemProblem.ITEM_NOT_FOUND;
import static io.heirloom.itemregistry.item.ItemProblem.SERIAL_NUMBER_TAKEN;
import static io.heirloom.itemregistry.item.ItemProblem.VIN_TAKEN;
import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import io.heirloom.itemregistry.gs1.DigitalLinks;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.heirloom.itemregistry.item.ItemView.Sight;
import io.heirloom.itemregistry.value.PieceKey;
import io.heirloom.itemregistry.value.Violated;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.problem.DomainException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reading pieces, each as the caller may see it, and entering new ones. */
@ApplicationScoped
public class ItemService {

    private static final Map<String, Supplier<DomainException>> TAKEN = Map.of(
            "item_pk", ITEM_ID_TAKEN::because,
            "item_gtin_serial_key", SERIAL_NUMBER_TAKEN::because,
            "item_identifier_vin_key", VIN_TAKEN::because);

    private final ItemRepository items;
    private final DigitalLinks links;
    private final Clock clock;

    ItemService(ItemRepository items, DigitalLinks links, Clock clock) {
        this.items = items;
        this.links = links;
        this.clock = clock;
    }

    /** Enters a piece; whoever calls has decided that the caller may. */
    @WithTransaction
    public Uni<ItemView> add(NewItem facts) {
        return items.persistAndFlush(Item.made(facts, clock.instant()))
                .onFailure()
                .transform(failure -> Violated.asRefusal(failure, TAKEN))
                .map(item -> view(item, Sight.FULL));
    }

    @WithSession
    Uni<ItemView> byId(Optional<Caller> caller, UUID id) {
        return found(id).map(item -> view(item, sight(caller, item)));
    }

    @WithSession
    Uni<Page<ItemView>> byIds(Optional<Caller> caller, List<UUID> ids) {
        return items.byIds(ids)
                .map(found -> new Page<>(
                        found.stream()
                                .map(item -> view(item, sight(caller, item)))
                                .toList(),
                        null));
    }

    /** Who asks by GTIN and serial knows the serial, so it is shown. */
    @WithSession
    Uni<Page<ItemView>> byKey(Gtin gtin, SerialNumber serial) {
        return items.byKey(gtin, serial)
                .map(item -> new Page<>(item == null ? List.of() : List.of(view(item, Sight.SERIAL_KNOWN)), null));
    }

    /** As {@link #byKey}, or {@code item-not-found}. */
    @WithSession
    public Uni<ItemView> require(Gtin gtin, SerialNumber serial) {
        return items.byKey(gtin, serial)
                .onItem()
                .ifNull()
                .failWith(() -> ITEM_NOT_FOUND.because(gtin, serial))
                .map(item -> view(item, Sight.SERIAL_KNOWN));
    }

    /** The pieces of a brand, to that brand's own staff only. */
    @WithSession
    Uni<Page<ItemView>> page(Caller caller, UUID brandId, PageRequest request) {
        if (!caller.actsFor(Organisation.brand(brandId))) {
            throw FORBIDDEN.because("A brand's pieces are listed to its own staff.");
        }
        return items.page(brandId, request.cursor().map(cursor -> cursor.id(0)), request.limit())
                .map(rows -> Page.of(rows, request, item -> Cursor.of(item.id))
                        .map(item -> view(item, sight(Optional.of(caller), item))));
    }

    /** Whether the caller may see all of the piece: by who she is, or because she knows the serial. {@code item-not-found} if unknown. */
    @WithSession
    public Uni<Boolean> isFullyVisible(UUID id, Optional<Caller> caller, String knownSerial) {
        return items.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> ITEM_NOT_FOUND.because(id))
                .map(item -> item.serial.equals(knownSerial) || sight(caller, item) == Sight.FULL);
    }

    /** Whether the caller, or the organisation the caller acts for, has the title. */
    @WithSession
    public Uni<Boolean> isTitledTo(UUID id, Optional<Caller> caller) {
        return items.findById(id)
                .map(item -> item != null && caller.filter(item::isTitledTo).isPresent());
    }

    /** As {@link #isFullyVisible}, for many pieces at once; unknown ones are absent. */
    @WithSession
    public Uni<Map<UUID, Boolean>> areFullyVisible(Collection<PieceKey> asked, Optional<Caller> caller) {
        return items.list("id in ?1", asked.stream().map(PieceKey::id).toList()).map(found -> found.stream()
                .collect(Collectors.toMap(
                        item -> item.id,
                        item -> asked.contains(new PieceKey(item.id, item.serial))
                                || sight(caller, item) == Sight.FULL)));
    }

    /** Those of the pieces whose title the caller, or the organisation the caller acts for, has. */
    @WithSession
    public Uni<Set<UUID>> titledTo(Collection<UUID> ids, Optional<Caller> caller) {
        return items.list("id in ?1", ids).map(found -> found.stream()
                .filter(item -> caller.filter(item::isTitledTo).isPresent())
                .map(item -> item.id)
                .collect(Collectors.toSet()));
    }

    private Uni<Item> found(UUID id) {
        return items.byIds(List.of(id)).map(found -> {
            if (found.isEmpty()) {
                throw ITEM_NOT_FOUND.because(id);
            }
            return found.getFirst();
        });
    }

    private ItemView view(Item item, Sight sight) {
        return ItemView.of(item, sight, links.ofItem(item.gtin, item.serial));
    }

    private static Sight sight(Optional<Caller> caller, Item item) {
        return caller.filter(item::isFullyVisibleTo).isPresent() ? Sight.FULL : Sight.PUBLIC;
    }
}
