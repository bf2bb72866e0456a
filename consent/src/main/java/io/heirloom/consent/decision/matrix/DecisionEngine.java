package io.heirloom.consent.decision.matrix;

import io.heirloom.consent.purpose.PurposeCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the matrix. Pure: the same question gets the same verdict for ever under one policy version. */
@ApplicationScoped
public class DecisionEngine {

    private final AccessMatrix matrix;
    private final PurposeCatalogue purposes;

    DecisionEngine(AccessMatrix matrix, PurposeCatalogue purposes) {
        this.matrix = matrix;
        this.purposes = purposes;
    }

    public String policyVersion() {
        return matrix.version();
    }

    public Verdict decide(Question question) {
        Refusal reason = Refusal.NO_RULE;
        for (AccessMatrix.Entry entry : matrix.cell(question.role(), question.data())) {
            Optional<Refusal> refusal = refusal(question, entry);
            if (refusal.isEmpty()) {
                return permit(question, entry);
            }
            reason = reason.further(refusal.get());
        }
        return new Verdict.Deny(reason.code());
    }

    private Optional<Refusal> refusal(Question question, AccessMatrix.Entry entry) {
        if (!entry.purposes().isEmpty() && !entry.purposes().contains(question.purpose())) {
            return Optional.of(Refusal.NO_RULE);
        }
        if (matrix.effect(entry).consent()) {
            if (!purposes.of(question.purpose()).ceiling().contains(question.data())) {
                return Optional.of(Refusal.BEYOND_PURPOSE);
            }
            Optional<Refusal> missing = entry.withoutConsent() ? Optional.empty() : consentRefusal(question);
            if (missing.isPresent()) {
                return missing;
            }
        }
        boolean met = entry.needs().stream().allMatch(question::holds);
        return met ? Optional.empty() : Optional.of(Refusal.CONDITION_NOT_MET);
    }

    private static Optional<Refusal> consentRefusal(Question question) {
        if (!question.noticeDelivered()) {
            return Optional.of(Refusal.NOTICE_NOT_DELIVERED);
        }
        if (!question.state().isInForce()) {
            return Optional.of(Refusal.NO_CONSENT_IN_FORCE);
        }
        return question.accredited() ? Optional.empty() : Optional.of(Refusal.NOT_ACCREDITED);
    }

    private Verdict permit(Question question, AccessMatrix.Entry entry) {
        Form form = entry.form() == null ? matrix.effect(entry).form() : entry.form();
        String rule = question.data() + "/" + question.role() + "/" + entry.effect();
        return new Verdict.Permit(form, entry.purposes().isEmpty() ? rule : rule + "(" + question.purpose() + ")");
    }
}
