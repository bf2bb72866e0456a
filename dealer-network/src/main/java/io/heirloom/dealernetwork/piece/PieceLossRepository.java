package io.heirloom.dealernetwork.piece;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PieceLossRepository implements PanacheRepositoryBase<PieceLoss, UUID> {

    Uni<Boolean> anyOf(UUID itemId) {
        return count("itemId", itemId).map(open -> open > 0);
    }
}
