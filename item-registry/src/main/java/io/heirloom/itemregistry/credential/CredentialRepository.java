package io.heirloom.itemregistry.credential;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<Credential, UUID> {

    Uni<List<Credential>> ofItems(Collection<UUID> itemIds) {
        return list("itemId in ?1", itemIds);
    }

    Uni<Credential> ofItem(UUID itemId) {
        return find("itemId", itemId).firstResult();
    }
}
