package io.heirloom.dealernetwork.authorisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads authorisations together with their history, in the caller's session. */
@ApplicationScoped
public class Authorisations {
    private final AuthorisationRepository authorisations;
    private final ChangeRepository changes;

    Authorisations(AuthorisationRepository authorisations, ChangeRepository changes) {
        this.authorisations = authorisations;
        this.changes = changes;
    }

    public Uni<List<Authorisation>> ofDealers(Collection<UUID> dealerIds) {
        return dealerIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : authorisations.ofDealers(dealerIds).chain(this::withHistory);
    }

    public Uni<List<Authorisation>> between(UUID dealerId, UUID brandId) {
        return authorisations.between(dealerId, brandId).chain(this::withHistory);
    }

    /**
     * The same, held until the end of the transaction: whoever suspends waits for what was decided on this answer, or has committed before
     * it. The history is read after the lock, so it is the one that holds.
     */
    public Uni<List<Authorisation>> holdBetween(UUID dealerId, UUID brandId) {
        return authorisations.heldBetween(dealerId, brandId).chain(this::withHistory);
    }

    Uni<List<Authorisation>> withHistory(List<DealerAuthorisation> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var ids = found.stream().map(one -> one.id).toList();
        return changes.of(ids).map(all -> {
            var byId = all.stream()
                    .collect(groupingBy(
                            change -> change.key.authorisationId(), mapping(AuthorisationChange::value, toList())));
            return found.stream()
                    .map(one -> one.with(byId.getOrDefault(one.id, List.of())))
                    .toList();
        });
    }
}
