package io.heirloom.dealernetwork.accreditation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.heirloom.dealernetwork.authorisation.Authorisations;
import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import io.heirloom.dealernetwork.authorisation.standing.Days;
import io.heirloom.dealernetwork.authorisation.standing.Standing;
import io.heirloom.dealernetwork.dealer.Badge;
import io.heirloom.dealernetwork.dealer.DealerBadges;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Badges out of the authorisations in force. */
@ApplicationScoped
class AuthorisationBadges implements DealerBadges {
    private final Authorisations authorisations;
    private final Clock clock;

    AuthorisationBadges(Authorisations authorisations, Clock clock) {
        this.authorisations = authorisations;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, List<Badge>>> today(Collection<UUID> dealerIds) {
        var today = Days.of(clock.instant());
        return authorisations.ofDealers(dealerIds).map(known -> known.stream()
                .filter(one -> one.standingOn(today) == Standing.IN_FORCE)
                .collect(groupingBy(Authorisation::dealerId, mapping(AuthorisationBadges::badge, toList()))));
    }

    private static Badge badge(Authorisation one) {
        return new Badge(
                one.brandId(),
                one.id(),
                one.scope().activities().stream().sorted().map(Activity::name).toList(),
                one.scope().countries().stream().sorted().toList(),
                one.scope().models().stream().sorted().toList(),
                one.validTo());
    }
}
