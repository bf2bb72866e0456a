package io.heirloom.consent.decision;

import io.heirloom.consent.decision.matrix.Form;
import io.heirloom.consent.decision.matrix.Verdict;
import io.heirloom.consent.purpose.Category;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** @param pseudonyms the caller's name for each owner of whom something is permitted; nobody else appears */
record DecisionsView(List<DecisionView> decisions, Map<UUID, String> pseudonyms) {

    private static final String DENIED = "denied";

    /** @param form null when denied; {@code rule} of a denial is always {@code denied}, the reason stands in the owner's log */
    record DecisionView(
            UUID ownerId,
            UUID itemId,
            Category category,
            boolean permit,
            Form form,
            String rule,
            String policyVersion,
            UUID recordId,
            Integer sequence) {

        static DecisionView of(Decided decided, String policyVersion) {
            return switch (decided.verdict()) {
                case Verdict.Permit(var form, var rule) ->
                    new DecisionView(
                            decided.ownerId(),
                            decided.itemId(),
                            decided.category(),
                            true,
                            form,
                            rule,
                            policyVersion,
                            decided.recordId(),
                            decided.sequence());
                case Verdict.Deny _ ->
                    new DecisionView(
                            decided.ownerId(),
                            decided.itemId(),
                            decided.category(),
                            false,
                            null,
                            DENIED,
                            policyVersion,
                            null,
                            null);
            };
        }
    }
}
