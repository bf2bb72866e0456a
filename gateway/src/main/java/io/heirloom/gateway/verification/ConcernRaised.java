package io.heirloom.gateway.verification;

import io.heirloom.gateway.item.Item;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Something may be wrong with the piece. Nothing is said about any person.")
public record ConcernRaised(
        @Ignore List<VerificationReason> why,
        @Ignore Instant at,
        @Description("The piece, where it is known.") Item item,
        @Description("The name of its model.") String modelName,
        @Description("The name of its brand.") String brandName)
        implements VerificationResult {

    @Override
    @NonNull
    @Description("What the check says.")
    public VerificationOutcome getOutcome() {
        return VerificationOutcome.CONCERN_RAISED;
    }

    @Override
    @NonNull
    @Description("Why it says so.")
    public List<@NonNull VerificationReason> getReasons() {
        return why;
    }

    @Override
    @Description("When it was checked.")
    public Instant getCheckedAt() {
        return at;
    }
}
