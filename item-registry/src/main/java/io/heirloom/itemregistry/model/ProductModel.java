package io.heirloom.itemregistry.model;

import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.value.Material;
import io.heirloom.itemregistry.value.MaterialsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "product_model")
class ProductModel {

    @Id
    UUID id;

    @Column(name = "brand_id")
    UUID brandId;

    @Column(columnDefinition = "text")
    String gtin;

    @Column(columnDefinition = "text")
    String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Category category;

    @Column(columnDefinition = "text")
    String description;

    @Convert(converter = MaterialsColumn.class)
    @Column(columnDefinition = "text")
    List<Material> materials;

    @Column(name = "origin_country", columnDefinition = "text")
    String originCountry;

    @Column(columnDefinition = "text")
    String care;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Version
    int version;

    protected ProductModel() {}

    static ProductModel of(RegisterModel request, UUID brandId, Gtin gtin, String originCountry, Instant now) {
        var model = new ProductModel();
        model.id = request.id();
        model.brandId = brandId;
        model.gtin = gtin.value();
        model.name = request.name();
        model.category = request.category();
        model.description = request.description();
        model.materials = request.materials();
        model.originCountry = originCountry;
        model.care = request.care();
        model.registeredAt = now;
        return model;
    }
}
