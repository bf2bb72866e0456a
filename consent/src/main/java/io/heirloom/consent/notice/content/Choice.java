package io.heirloom.consent.notice.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The two buttons of the decision: equal in weight, none chosen beforehand. */
@RegisterForReflection
public record Choice(
        @NotBlank @Size(max = 60) String grantLabel,
        @NotBlank @Size(max = 60) String refuseLabel,

        @NotNull @AssertTrue(message = "must be true: both buttons carry the same weight")
        Boolean equalProminence,

        @NotNull @AssertFalse(message = "must be false: nothing is chosen for the owner")
        Boolean preselected) {}
