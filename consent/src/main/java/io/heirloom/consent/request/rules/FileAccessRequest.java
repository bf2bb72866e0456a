package io.heirloom.consent.request.rules;

import io.heirloom.consent.notice.content.Party;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.wire.caller.Organisation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

public record FileAccessRequest(
        @NotNull UUID id,
        @NotNull UUID itemId,
        @NotNull Purpose purpose,
        @NotEmpty @Size(max = 5) List<@NotNull Category> categories,
        @NotBlank @Size(max = 40) String duration,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Recipient> recipients,
        @NotNull UUID noticeId,
        @Min(1) int noticeVersion,

        @Size(max = 500) @Pattern(regexp = Party.LINE, message = "must not hold control characters")
        String message) {

    public List<Organisation> recipientOrganisations() {
        return recipients.stream().map(Recipient::organisation).distinct().toList();
    }

    /** Who may receive the data; the notice names each with address and contact. */
    record Recipient(
            @NotNull Organisation.Kind kind, @NotNull UUID id) {
        Organisation organisation() {
            return new Organisation(kind, id);
        }
    }
}
