package io.heirloom.itemregistry.model;

import io.heirloom.itemregistry.value.Material;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

record ModelView(
        UUID id,
        UUID brandId,
        String gtin,
        String name,
        Category category,
        String description,
        List<Material> materials,
        String originCountry,
        String care,
        Instant registeredAt,
        int version) {

    static ModelView of(ProductModel model) {
        return new ModelView(
                model.id,
                model.brandId,
                model.gtin,
                model.name,
                model.category,
                model.description,
                model.materials,
                model.originCountry,
                model.care,
                model.registeredAt,
                model.version);
    }
}
