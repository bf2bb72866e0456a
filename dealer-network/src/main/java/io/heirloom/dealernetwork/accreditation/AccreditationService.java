package io.heirloom.dealernetwork.accreditation;

import io.heirloom.dealernetwork.authorisation.Authorisations;
import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import io.heirloom.dealernetwork.authorisation.standing.Days;
import io.heirloom.dealernetwork.dealer.DealerService;
import io.heirloom.dealernetwork.value.Country;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class AccreditationService {
    private final Authorisations authorisations;
    private final DealerService dealers;
    private final Clock clock;

    AccreditationService(Authorisations authorisations, DealerService dealers, Clock clock) {
        this.authorisations = authorisations;
        this.dealers = dealers;
        this.clock = clock;
    }

    @WithSession
    Uni<AccreditationView> answer(AskAccreditation asked) {
        return dealers.countryOf(asked.dealer())
                .map(own -> question(asked, own))
                .chain(question -> authorisations
                        .between(question.dealerId(), question.brandId())
                        .map(known -> Accreditation.of(question, known)))
                .map(AccreditationView::of);
    }

    /**
     * Whether the dealer may sell at its seat today under one of the activities, held until the end of the caller's transaction: a
     * suspension committed before is seen, a later one waits.
     */
    public Uni<Accreditation> holdForSale(UUID dealerId, UUID brandId, UUID modelId, List<Activity> activities) {
        return dealers.countryOf(dealerId).chain(country -> authorisations
                .holdBetween(dealerId, brandId)
                .map(known -> best(known, dealerId, brandId, modelId, country, activities)));
    }

    /** All that is known of the dealers, in the caller's session, to answer questions about today without further reads. */
    public Uni<List<Authorisation>> known(Collection<UUID> dealerIds) {
        return authorisations.ofDealers(dealerIds);
    }

    public LocalDate today() {
        return Days.of(clock.instant());
    }

    private Accreditation best(
            List<Authorisation> known,
            UUID dealerId,
            UUID brandId,
            UUID modelId,
            Country country,
            List<Activity> activities) {
        return activities.stream()
                .map(activity -> new Question(dealerId, brandId, activity, country.code(), modelId, today()))
                .map(question -> Accreditation.of(question, known))
                .reduce(Accreditation::better)
                .orElseThrow();
    }

    private Question question(AskAccreditation asked, Country own) {
        return new Question(
                asked.dealer(),
                asked.brand(),
                asked.activity(),
                asked.country() == null ? own.code() : asked.country(),
                asked.model(),
                asked.on() == null ? today() : asked.on());
    }
}
