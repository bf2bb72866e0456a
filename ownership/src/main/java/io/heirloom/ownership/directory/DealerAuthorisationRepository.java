package io.heirloom.ownership.directory;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DealerAuthorisationRepository implements PanacheRepositoryBase<DealerAuthorisation, UUID> {

    Uni<List<DealerAuthorisation>> between(UUID dealerId, UUID brandId) {
        return list("dealerId = ?1 and brandId = ?2", dealerId, brandId);
    }
}
