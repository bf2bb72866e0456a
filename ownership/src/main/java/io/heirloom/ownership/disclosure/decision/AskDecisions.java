package io.heirloom.ownership.disclosure.decision;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One question for all pieces of a request. */
@RegisterForReflection
public record AskDecisions(String purpose, List<Subject> subjects) {

    @RegisterForReflection
    public record Subject(UUID ownerId, UUID itemId, Set<DataCategory> categories) {}
}
