package io.heirloom.itemregistry.verification;

import io.heirloom.itemregistry.item.ItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a check looks at, as one row.
 *
 * @param vouched whether the stored credential verifies with the brand's key and names this piece; null when there is none
 * @param keyCompromisedAt from when on the key that signed is not relied on
 */
record RecordedPiece(
        ItemView item,
        String modelName,
        String brandName,
        LocalDate brandVettedOn,
        Boolean vouched,
        Instant signedAt,
        Instant keyCompromisedAt) {

    private static final String DESTROYED = "destroyed";

    VerificationView judge(Instant now) {
        List<Reason> doubts = doubts();
        List<Reason> concerns = concerns();
        if (!concerns.isEmpty()) {
            concerns.addAll(doubts);
            return answer(Outcome.CONCERN_RAISED, concerns, doubts.isEmpty(), now);
        }
        if (!doubts.isEmpty()) {
            return answer(Outcome.NOT_ESTABLISHED, doubts, false, now);
        }
        List<Reason> grounds = List.of(
                Reason.vettedBrand(brandName, brandVettedOn.toString()), Reason.CREDENTIAL_VERIFIES, Reason.NO_CONCERN);
        return answer(Outcome.CONFIRMED, grounds, true, now);
    }

    private List<Reason> doubts() {
        if (vouched == null) {
            return List.of(Reason.NO_CREDENTIAL);
        }
        if (!vouched) {
            return List.of(Reason.CREDENTIAL_DOES_NOT_VERIFY);
        }
        boolean relied = keyCompromisedAt == null || signedAt.isBefore(keyCompromisedAt);
        return relied ? List.of() : List.of(Reason.KEY_NOT_RELIED_ON);
    }

    private List<Reason> concerns() {
        List<Reason> concerns = new ArrayList<>();
        if (item.persistentDispositions().contains(ItemView.STOLEN)) {
            concerns.add(Reason.REPORTED_STOLEN);
        }
        if (item.persistentDispositions().contains(ItemView.LOST)) {
            concerns.add(Reason.REPORTED_MISSING);
        }
        if (item.disposition().equals(DESTROYED)) {
            concerns.add(Reason.RECORDED_AS_DESTROYED);
        }
        return concerns;
    }

    private VerificationView answer(Outcome outcome, List<Reason> reasons, boolean shown, Instant now) {
        return new VerificationView(
                outcome,
                List.copyOf(reasons),
                shown ? item : null,
                shown ? modelName : null,
                shown ? brandName : null,
                now);
    }
}
