package io.heirloom.itemregistry.brand;

import io.heirloom.itemregistry.value.PlainParagraphs;
import io.heirloom.itemregistry.value.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

record RegisterBrand(
        @NotNull UUID id,
        @NotNull @PlainText @Size(max = 120) String name,
        @NotNull String gln,
        @NotNull String companyPrefix,
        @NotNull String country,
        @NotNull URI website,
        @NotNull @Valid Vetting vetting) {

    record Vetting(
            @NotNull LocalDate vettedOn,
            @NotBlank @PlainParagraphs @Size(max = 4000) String evidence) {}
}
