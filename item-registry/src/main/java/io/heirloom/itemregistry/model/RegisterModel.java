package io.heirloom.itemregistry.model;

import io.heirloom.itemregistry.value.Material;
import io.heirloom.itemregistry.value.PlainParagraphs;
import io.heirloom.itemregistry.value.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

record RegisterModel(
        @NotNull UUID id,
        @NotNull String gtin,
        @NotNull @PlainText @Size(max = 200) String name,
        @NotNull Category category,
        @PlainParagraphs @Size(max = 4000) String description,
        @Size(max = 40) List<@NotNull @Valid Material> materials,
        @NotNull String originCountry,
        @PlainParagraphs @Size(max = 4000) String care) {

    RegisterModel {
        materials = materials == null ? List.of() : materials;
    }
}
