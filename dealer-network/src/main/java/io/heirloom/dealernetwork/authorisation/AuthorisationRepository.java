package io.heirloom.dealernetwork.authorisation;

import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuthorisationRepository implements PanacheRepositoryBase<DealerAuthorisation, UUID> {

    private static final String FIRST_OF_DEALERS = """
            from DealerAuthorisation where id in (
                select place.id from (
                    select a.id as id, row_number() over (partition by a.dealerId order by a.id) as number
                    from DealerAuthorisation a where a.dealerId in ?1) place
                where place.number <= ?2)
            order by dealerId, id""";

    Uni<List<DealerAuthorisation>> firstOfDealers(Collection<UUID> dealerIds, int limit) {
        return list(FIRST_OF_DEALERS, dealerIds, (long) limit);
    }

    Uni<DealerAuthorisation> byIdForChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<DealerAuthorisation>> ofDealers(Collection<UUID> dealerIds) {
        return list("any_of(dealerId, ?1) order by id", (Object) dealerIds.toArray(UUID[]::new));
    }

    Uni<List<DealerAuthorisation>> between(UUID dealerId, UUID brandId) {
        return list("dealerId = ?1 and brandId = ?2 order by id", dealerId, brandId);
    }

    /** Locked in share mode and in the order of ids: a change waits for our commit, or we for its. */
    Uni<List<DealerAuthorisation>> heldBetween(UUID dealerId, UUID brandId) {
        return find("dealerId = ?1 and brandId = ?2 order by id", dealerId, brandId)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    Uni<List<DealerAuthorisation>> pageOfBrand(UUID brandId, PageRequest page) {
        return pageOf("brandId", brandId, page);
    }

    Uni<List<DealerAuthorisation>> pageOfDealer(UUID dealerId, PageRequest page) {
        return pageOf("dealerId", dealerId, page);
    }

    private Uni<List<DealerAuthorisation>> pageOf(String party, UUID partyId, PageRequest page) {
        return page.cursor()
                .map(after -> find(party + " = ?1 and id > ?2 order by id", partyId, after.id(0)))
                .orElseGet(() -> find(party + " = ?1 order by id", partyId))
                .range(0, page.limit() - 1)
                .list();
    }
}
