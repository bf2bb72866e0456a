package io.heirloom.ownership.erasure;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<Erasure, UUID> {

    /** Two that ask for the same person wait for each other, also before there is a row. */
    Uni<Optional<Erasure>> claim(UUID ownerId) {
        return getSession()
                .chain(session -> session.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                        .setParameter("lock", ownerId.getMostSignificantBits() ^ ownerId.getLeastSignificantBits())
                        .getSingleResult())
                .chain(() -> ofOwner(ownerId));
    }

    Uni<Optional<Erasure>> ofOwner(UUID ownerId) {
        return find("ownerId", ownerId).<Erasure>firstResult().map(Optional::ofNullable);
    }

    Uni<List<Acknowledgement>> acknowledgements(UUID erasureId) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "from Acknowledgement where erasureId = :erasure order by service", Acknowledgement.class)
                .setParameter("erasure", erasureId)
                .getResultList());
    }

    Uni<Void> add(Acknowledgement acknowledgement) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                        insert into erasure_acknowledgement (erasure_id, service, acknowledged_at)
                        select id, :service, :at from erasure where id = :erasure
                        on conflict do nothing""")
                        .setParameter("service", acknowledgement.service)
                        .setParameter("at", acknowledgement.acknowledgedAt)
                        .setParameter("erasure", acknowledgement.erasureId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
