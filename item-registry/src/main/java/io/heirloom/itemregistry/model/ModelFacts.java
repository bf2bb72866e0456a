package io.heirloom.itemregistry.model;

import java.util.UUID;

/** What other features may know of a model. */
public record ModelFacts(UUID id, UUID brandId, String gtin, String name, Category category) {}
