package io.heirloom.gateway.verification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

@Interface
@Description("The answer to a check of a piece.")
public interface VerificationResult {
    @NonNull
    @Description("What the check says.")
    VerificationOutcome getOutcome();

    @NonNull
    @Description("Why it says so.")
    List<@NonNull VerificationReason> getReasons();

    @Description("When it was checked.")
    Instant getCheckedAt();

    /** The shape that fits the outcome. */
    static VerificationResult of(Verification found) {
        return switch (found.outcome()) {
            case CONFIRMED ->
                new ConfirmedItem(
                        found.reasons(), found.checkedAt(), found.item(), found.modelName(), found.brandName());
            case CONCERN_RAISED ->
                new ConcernRaised(
                        found.reasons(), found.checkedAt(), found.item(), found.modelName(), found.brandName());
            case NOT_ESTABLISHED -> new NotEstablished(found.reasons(), found.checkedAt());
        };
    }
}
