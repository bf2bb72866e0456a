package io.heirloom.consent.decision;

import io.heirloom.consent.decision.matrix.Condition;
import io.heirloom.consent.decision.matrix.DecisionEngine;
import io.heirloom.consent.decision.matrix.Form;
import io.heirloom.consent.decision.matrix.Question;
import io.heirloom.consent.decision.matrix.Refusal;
import io.heirloom.consent.decision.matrix.Role;
import io.heirloom.consent.decision.matrix.Verdict;
import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.consent.purpose.PurposeCatalogue;
import io.heirloom.consent.record.LiveConsent;
import io.heirloom.consent.standing.Standing;
import io.heirloom.wire.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns what is known of one owner and piece into a question for the engine. What is not known counts as not given. */
@ApplicationScoped
class Judge {

    private final DecisionEngine engine;
    private final PurposeCatalogue purposes;

    Judge(DecisionEngine engine, PurposeCatalogue purposes) {
        this.engine = engine;
        this.purposes = purposes;
    }

    String policyVersion() {
        return engine.policyVersion();
    }

    Decided decide(About about, UUID itemId, Category category) {
        return new Decided(
                about.ownerId(), itemId, category, verdict(about, category), Optional.ofNullable(about.consent()));
    }

    private Verdict verdict(About about, Category category) {
        if (about.caller().ownerId().equals(about.ownerId())) {
            return new Verdict.Deny(Refusal.OWN_RECORD_AS_STAFF.code());
        }
        if (about.standing().owner().filter(about.ownerId()::equals).isEmpty()) {
            return new Verdict.Deny(Refusal.OWNER_HAS_CHANGED.code());
        }
        if (about.consent() != null && !about.consent().categories().contains(category)) {
            return new Verdict.Deny(Refusal.CATEGORY_NOT_GRANTED.code());
        }
        Verdict verdict = engine.decide(question(about, category));
        return category == Category.CONTACT_RAW
                        && verdict instanceof Verdict.Permit permit
                        && permit.form() != Form.FULL
                ? new Verdict.Deny(Refusal.CONDITION_NOT_MET.code())
                : verdict;
    }

    private Question question(About about, Category category) {
        LiveConsent consent = about.consent();
        return new Question(
                about.role(),
                category.kind(),
                about.purpose(),
                consent == null ? ConsentState.UNKNOWN : consent.state(),
                consent != null && consent.noticeWasDelivered(),
                about.standing().isAccredited(purposes.of(about.purpose()).dealerActivities()),
                holding(about, category));
    }

    /** Contracts, cases, orders and the like are not known to this service yet, so nothing rests on them. */
    private static Set<Condition> holding(About about, Category category) {
        Set<Condition> holding = EnumSet.noneOf(Condition.class);
        if (about.standing().isOwnBrand()) {
            holding.add(Condition.OWN_BRAND);
        }
        if (about.standing().isInHand()) {
            holding.add(Condition.IN_HAND);
        }
        if (category == Category.CONTACT_RAW) {
            holding.add(Condition.SHARED_ADDRESS);
        }
        return holding;
    }

    /** @param consent null where none is in force */
    record About(Caller caller, Role role, Purpose purpose, Standing standing, LiveConsent consent, UUID ownerId) {}
}
