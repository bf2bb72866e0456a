package io.heirloom.consent.notice.content;

import io.heirloom.consent.purpose.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param recipients named parties beside the controller who may receive the data */
public record PublishNotice(
        @NotNull UUID id,
        @Min(1) int version,
        @NotNull Purpose purpose,

        @NotBlank @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a BCP 47 language")
        String language,

        @NotBlank @Size(max = 200) @Pattern(regexp = Party.LINE)
        String title,

        @NotBlank @Size(max = 20_000) @Pattern(regexp = PROSE)
        String text,

        @NotNull @Valid Party controller,
        @Size(max = 20) List<@NotNull @Valid Party> recipients,
        @NotNull @Valid NoticeTerms terms,
        @NotNull @Valid Choice choice) {

    private static final String PROSE = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*";

    public PublishNotice {
        recipients = recipients == null ? List.of() : recipients.stream().toList();
    }
}
