package io.heirloom.ownership.loss;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/** What a report tells in words. Stored encrypted only. */
@RegisterForReflection
record Narrative(String place, String policeReference, String statement) {

    /** Newer words over older ones; what the newer leave out stays. */
    Narrative supplementedBy(Narrative newer) {
        return new Narrative(
                Optional.ofNullable(newer.place).orElse(place),
                Optional.ofNullable(newer.policeReference).orElse(policeReference),
                Optional.ofNullable(newer.statement).orElse(statement));
    }
}
