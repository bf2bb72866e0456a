package io.heirloom.consent.standing;

import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.heirloom.wire.caller.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers inside the caller's transaction. */
@ApplicationScoped
public class StandingService {

    private final StandingRepository repository;
    private final SubjectKeys keys;
    private final Clock clock;

    StandingService(StandingRepository repository, SubjectKeys keys, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.clock = clock;
    }

    public Uni<Standing> of(UUID itemId, Organisation organisation) {
        return of(Set.of(itemId), organisation).map(found -> found.get(itemId));
    }

    /** One entry per asked item, known or not. Whoever asks about the piece of an erased owner finds a piece without owner. */
    public Uni<Map<UUID, Standing>> of(Collection<UUID> itemIds, Organisation organisation) {
        return repository.items(itemIds).chain(items -> withoutErased(items)
                .chain(remaining ->
                        authorisations(organisation).map(found -> seen(itemIds, remaining, organisation, found))));
    }

    /** Whether nothing about this person may be told any more, to herself neither. */
    public Uni<Boolean> isErased(UUID ownerId) {
        return keys.erased(Set.of(SubjectId.owner(ownerId))).map(erased -> !erased.isEmpty());
    }

    /** The pieces that this person has title to. */
    public Uni<List<UUID>> heldBy(UUID ownerId) {
        return repository.heldBy(ownerId);
    }

    public Uni<Optional<UUID>> brandOf(UUID itemId) {
        return repository
                .items(Set.of(itemId))
                .map(found -> found.stream().findFirst().map(item -> item.brandId));
    }

    public Uni<Optional<UUID>> ownerOf(UUID itemId) {
        return repository
                .items(Set.of(itemId))
                .map(found -> found.stream().findFirst().flatMap(ItemStanding::owner));
    }

    /** Those of the pieces that this person owns. */
    public Uni<List<UUID>> ownedBy(UUID ownerId, Collection<UUID> itemIds) {
        return repository.items(itemIds).map(found -> found.stream()
                .filter(item -> item.owner().filter(ownerId::equals).isPresent())
                .map(item -> item.itemId)
                .toList());
    }

    /** Since when a private owner has the title; empty when nobody or an organisation has it, or the brand is not known yet. */
    public Uni<Optional<Instant>> heldByOwnerSince(UUID itemId) {
        return repository.items(Set.of(itemId)).map(found -> found.stream()
                .findFirst()
                .filter(item -> item.brandId != null && item.owner().isPresent())
                .map(item -> item.heldSince));
    }

    /** Every organisation of the list, with its name where that is known. */
    public Uni<Map<Organisation, KnownOrganisation>> named(Collection<Organisation> organisations) {
        if (organisations.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Set<UUID> ids = organisations.stream().map(Organisation::id).collect(Collectors.toSet());
        return repository.organisations(ids).map(found -> {
            Map<Organisation, KnownOrganisation> named = new HashMap<>();
            organisations.forEach(one -> named.put(one, new KnownOrganisation(one.kind(), one.id(), null)));
            found.stream()
                    .filter(one -> named.containsKey(one.organisation()))
                    .forEach(one -> named.put(
                            one.organisation(), new KnownOrganisation(one.reference.kind, one.reference.id, one.name)));
            return named;
        });
    }

    public Uni<Void> itemRegistered(UUID itemId, UUID brandId, UUID modelId) {
        return repository.putItem(itemId, brandId, modelId);
    }

    /** True when this was news; a late or repeated event answers false. */
    public Uni<Boolean> titleHeldBy(UUID itemId, String holderKind, UUID holderId, long titleVersion, Instant since) {
        return repository.putHolder(itemId, holderKind, holderId, titleVersion, since);
    }

    public Uni<Void> custodyTaken(UUID itemId, UUID custodyId, String custodianKind, UUID custodianId) {
        return repository.putCustodian(itemId, custodyId, custodianKind, custodianId);
    }

    public Uni<Void> custodyEnded(UUID itemId, UUID custodyId) {
        return repository.endCustody(itemId, custodyId);
    }

    public Uni<Void> organisationNamed(Organisation organisation, String name, String country) {
        return repository.putOrganisation(organisation, name, country);
    }

    public Uni<Void> authorisationGranted(GrantedAuthorisation granted) {
        return repository.putAuthorisation(granted);
    }

    /** @param status ACTIVE, SUSPENDED or ENDED */
    public Uni<Void> authorisationBecame(UUID authorisationId, String status, LocalDate from, long seq) {
        return repository.putAuthorisationStatus(authorisationId, status, from, LocalDate.now(clock), seq);
    }

    private Uni<List<DealerAuthorisation>> authorisations(Organisation organisation) {
        return organisation.kind() == Organisation.Kind.DEALER
                ? repository.authorisations(organisation.id())
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<SeenItem>> withoutErased(List<ItemStanding> items) {
        Set<SubjectId> owners = items.stream()
                .flatMap(item -> item.owner().stream())
                .map(SubjectId::owner)
                .collect(Collectors.toSet());
        return keys.erased(owners).map(erased -> items.stream()
                .map(item -> new SeenItem(item, item.owner().filter(owner -> !erased.contains(SubjectId.owner(owner)))))
                .toList());
    }

    private Map<UUID, Standing> seen(
            Collection<UUID> itemIds,
            List<SeenItem> items,
            Organisation organisation,
            List<DealerAuthorisation> authorisations) {
        Map<UUID, SeenItem> byId =
                items.stream().collect(Collectors.toMap(seen -> seen.item().itemId, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Standing> seen = new HashMap<>();
        itemIds.forEach(id ->
                seen.put(id, new Standing(Optional.ofNullable(byId.get(id)), organisation, authorisations, today)));
        return seen;
    }
}
