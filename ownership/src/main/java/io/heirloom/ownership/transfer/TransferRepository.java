package io.heirloom.ownership.transfer;

import io.heirloom.ownership.directory.PartyKind;
import io.heirloom.ownership.transfer.offer.Viewer;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class TransferRepository implements PanacheRepositoryBase<Transfer, UUID> {

    private static final String OUTGOING =
            "((sellerKind = :kind and sellerId = :id) or (offeredByKind = :kind and offeredById = :id))";
    private static final String INCOMING =
            "((counterpartKind = :kind and counterpartId = :id) or (counterpartId is null and recipientIndex = :index))";
    private static final String OLDER = " and (offeredAt < :at or (offeredAt = :at and id < :last))";
    private static final String OVERDUE =
            "select id from Transfer where state = :open and expiresAt <= :now order by expiresAt";
    private static final String OPEN_OF = """
            select id from Transfer where state = :open and ((sellerKind = :person and sellerId = :owner)
            or (counterpartKind = :person and counterpartId = :owner) or (counterpartId is null and recipientIndex = :index))
            order by itemId""";
    private static final String CONCERNING = """
            select id from Transfer where ((sellerKind = :person and sellerId = :owner)
            or (counterpartKind = :person and counterpartId = :owner))
            and (recipientIndex is not null or sealedPrice is not null or priceMinor is not null) order by id""";
    private static final String NEWEST_FIRST = " order by offeredAt desc, id desc";

    Uni<UUID> itemOf(UUID id) {
        return getSession()
                .chain(session -> session.createQuery("select itemId from Transfer where id = :id", UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    Uni<List<Transfer>> byIds(Collection<UUID> ids) {
        return list("any_of(id, ?1)", (Object) ids.toArray(UUID[]::new));
    }

    Uni<List<Transfer>> mine(Viewer viewer, Direction direction, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", viewer.party().kind());
        parameters.put("id", viewer.party().id());
        if (direction == Direction.INCOMING) {
            parameters.put("index", viewer.emailIndex());
        }
        String side = direction == Direction.INCOMING ? INCOMING : OUTGOING;
        String rest = request.cursor()
                .map(cursor -> {
                    parameters.put("at", cursor.instant(0));
                    parameters.put("last", cursor.id(1));
                    return OLDER + NEWEST_FIRST;
                })
                .orElse(NEWEST_FIRST);
        return find("from Transfer where " + side + rest, parameters)
                .page(Page.ofSize(request.limit()))
                .list();
    }

    /** The open offers that this person made or, as far as is known, was made; by piece, the order in which pieces are locked. */
    Uni<List<UUID>> openOf(UUID ownerId, byte[] emailIndex) {
        return getSession().chain(session -> session.createQuery(OPEN_OF, UUID.class)
                .setParameter("open", TransferState.OFFERED)
                .setParameter("person", PartyKind.OWNER)
                .setParameter("owner", ownerId)
                .setParameter("index", emailIndex)
                .getResultList());
    }

    /** The transfers of this person that still keep how the offer named the recipient, or the price. */
    Uni<List<UUID>> concerning(UUID ownerId) {
        return getSession().chain(session -> session.createQuery(CONCERNING, UUID.class)
                .setParameter("person", PartyKind.OWNER)
                .setParameter("owner", ownerId)
                .getResultList());
    }

    Uni<Void> forget(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : update(
                                "recipientIndex = null, recipientDetails = null, sealedPrice = null, priceMinor = null,"
                                        + " priceCurrency = null where any_of(id, ?1)",
                                (Object) ids.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    Uni<List<UUID>> overdue(Instant now, int limit) {
        return getSession().chain(session -> session.createQuery(OVERDUE, UUID.class)
                .setParameter("open", TransferState.OFFERED)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList());
    }
}
