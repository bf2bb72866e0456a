package io.heirloom.dealernetwork.dealer;

import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DealerRepository implements PanacheRepositoryBase<Dealer, UUID> {

    Uni<List<Dealer>> byIds(Collection<UUID> ids) {
        return list("any_of(id, ?1) order by name, id", (Object) ids.toArray(UUID[]::new));
    }

    Uni<List<Dealer>> page(PageRequest page) {
        return page.cursor()
                .map(after ->
                        find("name > ?1 or (name = ?1 and id > ?2) order by name, id", after.text(0), after.id(1)))
                .orElseGet(() -> find("order by name, id"))
                .range(0, page.limit() - 1)
                .list();
    }
}
