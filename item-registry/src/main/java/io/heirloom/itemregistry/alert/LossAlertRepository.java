package io.heirloom.itemregistry.alert;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LossAlertRepository implements PanacheRepositoryBase<LossAlert, UUID> {

    Uni<List<LossAlert>> standing(UUID itemId) {
        return list("itemId = ?1 and liftedAt is null", itemId);
    }
}
