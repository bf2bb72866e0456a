package io.heirloom.itemregistry.brand;

import io.heirloom.itemregistry.gs1.CompanyPrefix;
import java.util.UUID;

/** What other features may know of a brand. */
public record BrandFacts(UUID id, String name, String did, String website, CompanyPrefix companyPrefix) {}
