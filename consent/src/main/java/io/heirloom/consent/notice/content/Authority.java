package io.heirloom.consent.notice.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The supervisory authority an owner can complain to. */
@RegisterForReflection
public record Authority(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 300) String address,
        @NotBlank @Size(max = 300) String contact) {}
