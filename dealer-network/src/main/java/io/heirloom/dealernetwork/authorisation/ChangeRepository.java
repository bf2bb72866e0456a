package io.heirloom.dealernetwork.authorisation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ChangeRepository implements PanacheRepositoryBase<AuthorisationChange, AuthorisationChange.Key> {

    Uni<List<AuthorisationChange>> of(Collection<UUID> authorisationIds) {
        return list("any_of(key.authorisationId, ?1) order by key.authorisationId, key.number", (Object)
                authorisationIds.toArray(UUID[]::new));
    }
}
