package io.heirloom.ownership.title;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class PieceRepository implements PanacheRepositoryBase<Piece, UUID> {

    /** Waits for the row and reads it as the last transaction left it. */
    Uni<Piece> lock(UUID itemId) {
        return findById(itemId, LockModeType.PESSIMISTIC_WRITE);
    }
}
