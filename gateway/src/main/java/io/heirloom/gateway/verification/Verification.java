package io.heirloom.gateway.verification;

import java.time.Instant;
import io.heirloom.gateway.item.Item;
import java.util.List;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A check as item-registry answers it. */
@RegisterForReflection
public record Verification(
        VerificationOutcome outcome,
        List<VerificationReason> reasons,
        Item item,
        String modelName,
        String brandName,
        Instant checkedAt) {

    public Verification {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
