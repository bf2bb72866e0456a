package io.heirloom.itemregistry.credential;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<Credential, UUID> {

    Uni<Credential> ofItem(UUID itemId) {
        return find("itemId", itemId).firstResult();
    }
}
