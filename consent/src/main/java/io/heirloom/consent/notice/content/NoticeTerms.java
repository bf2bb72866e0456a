package io.heirloom.consent.notice.content;

import io.heirloom.consent.purpose.Category;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the notice promises: which data, kept how long and where, under which law, and where to stop it. */
@RegisterForReflection
public record NoticeTerms(
        @NotEmpty @Size(max = 5) List<@NotNull Category> categories,

        @NotBlank @Pattern(regexp = ISO_DURATION, message = "must be an ISO 8601 duration such as P2Y or P30D")
        String retention,

        @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = COUNTRY) String> storageLocations,

        @NotBlank @Pattern(regexp = COUNTRY, message = "must be an ISO 3166-1 country code")
        String jurisdiction,

        @NotNull @Valid Authority authority,

        @NotBlank @Size(max = 300) @Pattern(regexp = ADDRESS)
        String withdrawalUrl,

        @NotBlank @Size(max = 300) @Pattern(regexp = ADDRESS)
        String rightsUrl) {

    static final String COUNTRY = "[A-Z]{2}";
    static final String ADDRESS = "https?://.+";
    static final String ISO_DURATION =
            "P(?=.)([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?(T(?=.)([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?";
}
