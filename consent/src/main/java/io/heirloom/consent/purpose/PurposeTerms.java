package io.heirloom.consent.purpose;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;

/**
 * One line of the catalogue.
 *
 * @param dpv the purpose's term in the Data Privacy Vocabulary 2.3
 * @param ceiling all that this purpose may ever unlock, whatever a consent text says
 * @param addressMayBeShared whether the owner may add "share my address" to a grant
 * @param dealerActivities what a dealer must be authorised for; empty: any activity will do
 */
@RegisterForReflection
public record PurposeTerms(
        Purpose code,
        String title,
        String dpv,
        LawfulBasis basis,
        String lawfulBasis,
        Set<DataKind> ceiling,
        boolean addressMayBeShared,
        Set<String> dealerActivities) {

    public PurposeTerms {
        ceiling = Set.copyOf(ceiling);
        dealerActivities = Set.copyOf(dealerActivities);
    }

    public boolean restsOnConsent() {
        return basis == LawfulBasis.CONSENT;
    }

    public boolean allows(Category category) {
        return ceiling.contains(category.kind()) && (category != Category.CONTACT_RAW || addressMayBeShared);
    }
}
