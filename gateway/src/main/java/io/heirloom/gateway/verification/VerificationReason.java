package io.heirloom.gateway.verification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("One reason for the outcome of a check.")
public record VerificationReason(
        @NonNull @Description("Stable code of the reason.") String code,
        @NonNull @Description("One sentence for people.") String message) {}
