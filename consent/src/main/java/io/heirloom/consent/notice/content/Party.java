package io.heirloom.consent.notice.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.wire.caller.Organisation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A brand or dealer with all that TS 27560 wants to know of a party. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Party(
        @NotNull Organisation.Kind kind,
        @NotNull UUID id,
        @NotBlank @Size(max = 200) @Pattern(regexp = LINE) String name,
        @NotBlank @Size(max = 300) @Pattern(regexp = LINE) String address,
        @NotBlank @Size(max = 200) @Pattern(regexp = LINE) String contact,
        @Size(max = 200) String email,
        @Size(max = 300) @Pattern(regexp = "https?://.+") String url) {

    /** One line of text in any script: no control characters, no half characters. */
    public static final String LINE = "[^\\p{Cc}\\p{Cs}]*";

    @JsonIgnore
    public Organisation organisation() {
        return new Organisation(kind, id);
    }
}
