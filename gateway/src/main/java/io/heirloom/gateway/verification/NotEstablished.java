package io.heirloom.gateway.verification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Nothing is established about a piece with these numbers. That does not mean that it is not genuine.")
public record NotEstablished(
        @Ignore List<VerificationReason> why, @Ignore Instant at) implements VerificationResult {

    @Override
    @NonNull
    @Description("What the check says.")
    public VerificationOutcome getOutcome() {
        return VerificationOutcome.NOT_ESTABLISHED;
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
