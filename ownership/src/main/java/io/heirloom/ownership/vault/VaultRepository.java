package io.heirloom.ownership.vault;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class VaultRepository implements PanacheRepositoryBase<Vault, UUID> {

    Uni<List<Vault>> of(Collection<UUID> owners) {
        return list("any_of(ownerId, ?1)", (Object) owners.toArray(UUID[]::new));
    }
}
