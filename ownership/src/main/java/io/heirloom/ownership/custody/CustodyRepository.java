package io.heirloom.ownership.custody;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CustodyRepository implements PanacheRepositoryBase<Custody, UUID> {

    Uni<UUID> itemOf(UUID id) {
        return find("select itemId from Custody where id = ?1", id)
                .project(UUID.class)
                .firstResult();
    }
}
