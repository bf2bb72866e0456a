package io.heirloom.consent.request.rules;

import io.heirloom.consent.purpose.Category;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param categories what she allows of what was asked
 * @param shareAddress the add-on that turns contact through the relay into the address itself
 */
public record GrantAccess(
        @NotBlank @Size(max = 64) String noticeSha256,
        @NotEmpty @Size(max = 5) List<@NotNull Category> categories,
        boolean shareAddress) {}
