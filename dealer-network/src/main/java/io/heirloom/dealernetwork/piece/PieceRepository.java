package io.heirloom.dealernetwork.piece;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class PieceRepository implements PanacheRepositoryBase<Piece, UUID> {

    Uni<Piece> locked(UUID itemId) {
        return findById(itemId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The piece, locked; made when this is the first that is heard of it. */
    Uni<Piece> lockedOrNew(UUID itemId) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into piece (item_id) values (:itemId) on conflict do nothing")
                        .setParameter("itemId", itemId)
                        .executeUpdate())
                .chain(() -> locked(itemId));
    }
}
