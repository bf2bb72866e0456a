package io.heirloom.dealernetwork.authorisation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import io.heirloom.dealernetwork.authorisation.standing.Days;
import io.heirloom.dealernetwork.dealer.DealerService;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What callers may read of the authorisations. */
@ApplicationScoped
class AuthorisationHistory {
    private final AuthorisationRepository repository;
    private final Authorisations authorisations;
    private final DealerService dealers;
    private final Clock clock;

    AuthorisationHistory(
            AuthorisationRepository repository, Authorisations authorisations, DealerService dealers, Clock clock) {
        this.repository = repository;
        this.authorisations = authorisations;
        this.dealers = dealers;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<AuthorisationView>> ofDealer(Optional<Caller> caller, UUID dealerId, PageRequest page) {
        return dealers.countryOf(dealerId)
                .chain(() -> repository.pageOfDealer(dealerId, page))
                .chain(rows -> shown(caller, rows, page));
    }

    /** The first authorisations of each dealer; nothing of unknown dealers. */
    @WithSession
    Uni<List<PageOf<AuthorisationView>>> ofEach(Optional<Caller> caller, PagesRequest request) {
        return dealers.known(request.parents())
                .chain(known -> repository
                        .firstOfDealers(known, request.limit())
                        .map(rows -> PageOf.each(known, rows, row -> row.dealerId, request, row -> Cursor.of(row.id))))
                .chain(pages -> authorisations
                        .withHistory(pages.stream()
                                .flatMap(page -> page.items().stream())
                                .toList())
                        .map(found -> shown(caller, pages, found)));
    }

    private List<PageOf<AuthorisationView>> shown(
            Optional<Caller> caller, List<PageOf<DealerAuthorisation>> pages, List<Authorisation> found) {
        var byId = found.stream().collect(toMap(Authorisation::id, identity()));
        return pages.stream()
                .map(page -> page.map(row -> view(caller, byId.get(row.id))))
                .toList();
    }

    @WithSession
    Uni<Page<AuthorisationView>> ofBrand(Caller caller, PageRequest page) {
        return repository.pageOfBrand(caller.brandId(), page).chain(rows -> shown(Optional.of(caller), rows, page));
    }

    private Uni<Page<AuthorisationView>> shown(
            Optional<Caller> caller, List<DealerAuthorisation> rows, PageRequest request) {
        var page = Page.of(rows, request, row -> Cursor.of(row.id));
        return authorisations
                .withHistory(page.items())
                .map(found ->
                        new Page<>(found.stream().map(one -> view(caller, one)).toList(), page.nextCursor()));
    }

    private AuthorisationView view(Optional<Caller> caller, Authorisation authorisation) {
        boolean withReasons = caller.filter(one -> one.actsFor(Organisation.brand(authorisation.brandId()))
                        || one.actsFor(Organisation.dealer(authorisation.dealerId())))
                .isPresent();
        return AuthorisationView.of(authorisation, Days.of(clock.instant()), withReasons);
    }
}
