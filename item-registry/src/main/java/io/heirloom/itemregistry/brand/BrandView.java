package io.heirloom.itemregistry.brand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

record BrandView(
        UUID id,
        String name,
        String gln,
        String companyPrefix,
        String country,
        String website,
        String did,
        LocalDate vettedOn,
        Instant registeredAt,
        int version) {

    static BrandView of(Brand brand, String did) {
        return new BrandView(
                brand.id,
                brand.name,
                brand.gln,
                brand.companyPrefix,
                brand.country,
                brand.website,
                did,
                brand.vettedOn,
                brand.registeredAt,
                brand.version);
    }
}
