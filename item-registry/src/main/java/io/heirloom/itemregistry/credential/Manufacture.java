package io.heirloom.itemregistry.credential;

import java.time.LocalDate;
import java.util.UUID;

/** What a brand states with its signature about one piece. */
public record Manufacture(
        UUID itemId,
        UUID brandId,
        String gtin,
        String serial,
        String digitalLink,
        String modelName,
        LocalDate manufacturedOn,
        String facilityGln,
        String originCountry) {}
