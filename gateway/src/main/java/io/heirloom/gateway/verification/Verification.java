package io.heirloom.gateway.verification;

import io.heirloom.gateway.item.Item;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

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
