package io.heirloom.ownership.custody;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CustodyRepository implements PanacheRepositoryBase<Custody, UUID> {

    Uni<UUID> itemOf(UUID id) {
        return getSession()
                .chain(session -> session.createQuery("select itemId from Custody where id = :id", UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }
}
