package io.heirloom.dealernetwork.accreditation;

import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import java.util.Comparator;
import java.util.List;

/** The answer to a {@link Question}: a verdict, and the authorisation it rests on, null when there is none. */
public record Accreditation(Question question, Verdict verdict, Authorisation authorisation) {

    private static final Comparator<Accreditation> NEAREST_TO_YES = Comparator.comparing(Accreditation::verdict);

    /** @param known at least all authorisations of the dealer by the brand; those between others are passed over */
    public static Accreditation of(Question question, List<Authorisation> known) {
        return known.stream()
                .filter(one -> one.dealerId().equals(question.dealerId())
                        && one.brandId().equals(question.brandId()))
                .map(one -> new Accreditation(question, verdict(question, one), one))
                .min(NEAREST_TO_YES)
                .orElseGet(() -> new Accreditation(question, Verdict.NEVER_AUTHORISED, null));
    }

    /** The better of two answers, the first one when neither is. */
    static Accreditation better(Accreditation first, Accreditation second) {
        return NEAREST_TO_YES.compare(second, first) < 0 ? second : first;
    }

    public boolean authorised() {
        return verdict == Verdict.AUTHORISED;
    }

    private static Verdict verdict(Question question, Authorisation one) {
        if (!one.scope().activities().contains(question.activity())) {
            return Verdict.ACTIVITY_NOT_COVERED;
        }
        if (!one.scope().countries().contains(question.country())) {
            return Verdict.COUNTRY_NOT_COVERED;
        }
        if (question.model() != null && !one.scope().coversModel(question.model())) {
            return Verdict.MODEL_NOT_COVERED;
        }
        return switch (one.standingOn(question.on())) {
            case IN_FORCE -> Verdict.AUTHORISED;
            case SUSPENDED -> Verdict.SUSPENDED;
            case LAPSED -> Verdict.LAPSED;
            case ENDED -> Verdict.ENDED;
            case NOT_YET_VALID -> Verdict.NOT_YET_VALID;
        };
    }
}
