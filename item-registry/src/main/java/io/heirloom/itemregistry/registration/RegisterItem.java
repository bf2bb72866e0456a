package io.heirloom.itemregistry.registration;

import io.heirloom.itemregistry.item.ItemIdentifier;
import io.heirloom.itemregistry.value.Material;
import io.heirloom.itemregistry.value.PlainParagraphs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** @param facilityGln where the piece was made */
record RegisterItem(
        @NotNull UUID id,
        @NotNull String gtin,
        @NotNull String serial,
        @Size(max = 20) List<@NotNull @Valid ItemIdentifier> identifiers,
        @NotNull LocalDate manufacturedOn,
        @NotNull String facilityGln,
        @NotNull String originCountry,
        @Size(max = 40) List<@NotNull @Valid Material> materials,
        @PlainParagraphs @Size(max = 4000) String care) {

    RegisterItem {
        identifiers = identifiers == null ? List.of() : identifiers;
        materials = materials == null ? List.of() : materials;
    }
}
