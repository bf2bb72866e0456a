package io.heirloom.ownership.vault.personal;

import io.heirloom.ownership.value.CountryCode;
import io.heirloom.ownership.value.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A postal address, in the order its country writes it. */
public record Address(
        @NotBlank @Size(max = 60) @PlainText String label,
        @NotEmpty @Size(max = 6) List<@NotBlank @Size(max = 120) @PlainText String> lines,
        @Size(max = 20) @PlainText String postalCode,
        @NotBlank @Size(max = 100) @PlainText String city,
        @NotNull @CountryCode String country) {

    public Address {
        // List.copyOf refuses nulls; the annotations above should be the ones to say so.
        lines = lines == null ? List.of() : lines;
    }
}
