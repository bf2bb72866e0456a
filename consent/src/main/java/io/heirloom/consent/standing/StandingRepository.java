package io.heirloom.consent.standing;

import io.heirloom.wire.caller.Organisation;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads by HQL; writes as upserts, because several topics fill the same row. */
@ApplicationScoped
class StandingRepository {

    Uni<List<ItemStanding>> items(Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from ItemStanding where any_of(itemId, :ids)", ItemStanding.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    Uni<List<UUID>> heldBy(UUID ownerId) {
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                        select itemId from ItemStanding where holderKind = 'OWNER' and holderId = :owner order by itemId
                        """, UUID.class)
                .setParameter("owner", ownerId)
                .getResultList());
    }

    Uni<List<DealerAuthorisation>> authorisations(UUID dealerId) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from DealerAuthorisation where dealerId = :dealer", DealerAuthorisation.class)
                .setParameter("dealer", dealerId)
                .getResultList());
    }

    Uni<List<OrganisationName>> organisations(Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from OrganisationName o where any_of(o.reference.id, :ids)", OrganisationName.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    Uni<Void> putItem(UUID itemId, UUID brandId, UUID modelId) {
        return write("""
                insert into item_standing (item_id, brand_id, model_id) values (:item, :brand, :model)
                on conflict (item_id) do update set brand_id = excluded.brand_id, model_id = excluded.model_id
                """, query -> query.setParameter("item", itemId)
                .setParameter("brand", brandId)
                .setParameter("model", modelId));
    }

    Uni<Boolean> putHolder(UUID itemId, String kind, UUID holderId, long titleVersion, Instant since) {
        return count("""
                        insert into item_standing (item_id, holder_kind, holder_id, title_version, held_since)
                        values (:item, :kind, :holder, :version, :since)
                        on conflict (item_id) do update set holder_kind = excluded.holder_kind,
                            holder_id = excluded.holder_id, title_version = excluded.title_version,
                            held_since = excluded.held_since
                        where item_standing.title_version < excluded.title_version
                        """, query -> query.setParameter("item", itemId)
                        .setParameter("kind", kind)
                        .setParameter("holder", holderId)
                        .setParameter("version", titleVersion)
                        .setParameter("since", since))
                .map(rows -> rows > 0);
    }

    Uni<Void> putCustodian(UUID itemId, UUID custodyId, String kind, UUID custodianId) {
        return write("""
                insert into item_standing (item_id, custody_id, custodian_kind, custodian_id)
                values (:item, :custody, :kind, :custodian)
                on conflict (item_id) do update set custody_id = excluded.custody_id,
                    custodian_kind = excluded.custodian_kind, custodian_id = excluded.custodian_id
                """, query -> query.setParameter("item", itemId)
                .setParameter("custody", custodyId)
                .setParameter("kind", kind)
                .setParameter("custodian", custodianId));
    }

    Uni<Void> endCustody(UUID itemId, UUID custodyId) {
        return write("""
                update item_standing set custody_id = null, custodian_kind = null, custodian_id = null
                where item_id = :item and custody_id = :custody
                """, query -> query.setParameter("item", itemId).setParameter("custody", custodyId));
    }

    Uni<Void> putOrganisation(Organisation organisation, String name, String country) {
        return write(
                """
                insert into organisation (kind, id, name, country) values (:kind, :id, :name, :country)
                on conflict (kind, id) do update set name = excluded.name, country = excluded.country
                """, query -> query.setParameter("kind", organisation.kind().name())
                        .setParameter("id", organisation.id())
                        .setParameter("name", name)
                        .setParameter("country", country));
    }

    Uni<Void> putAuthorisation(GrantedAuthorisation granted) {
        return write("""
                insert into dealer_authorisation (authorisation_id, dealer_id, brand_id, activities, models, valid_from,
                    valid_to, status, status_from, earlier_status, seq)
                values (:id, :dealer, :brand, :activities, :models, :from, :to, 'ACTIVE', :from, 'ACTIVE', :seq)
                on conflict (authorisation_id) do nothing
                """, query -> query.setParameter("id", granted.authorisationId())
                .setParameter("dealer", granted.dealerId())
                .setParameter("brand", granted.brandId())
                .setParameter("activities", String.join(" ", granted.activities()))
                .setParameter("models", String.join(" ", granted.models()))
                .setParameter("from", granted.validFrom())
                .setParameter("to", granted.validTo())
                .setParameter("seq", granted.seq()));
    }

    Uni<Void> putAuthorisationStatus(UUID authorisationId, String status, LocalDate from, LocalDate today, long seq) {
        return write("""
                update dealer_authorisation set
                    earlier_status = case when status_from <= :today then status else earlier_status end,
                    status = :status, status_from = :from, seq = :seq
                where authorisation_id = :id and seq < :seq
                """, query -> query.setParameter("status", status)
                .setParameter("from", from)
                .setParameter("today", today)
                .setParameter("seq", seq)
                .setParameter("id", authorisationId));
    }

    private static Uni<Void> write(String sql, Consumer<Mutiny.MutationQuery> parameters) {
        return count(sql, parameters).replaceWithVoid();
    }

    private static Uni<Integer> count(String sql, Consumer<Mutiny.MutationQuery> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.MutationQuery query = session.createNativeQuery(sql);
            parameters.accept(query);
            return query.executeUpdate();
        });
    }
}
