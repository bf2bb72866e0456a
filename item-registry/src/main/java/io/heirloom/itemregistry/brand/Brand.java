package io.heirloom.itemregistry.brand;

import io.heirloom.itemregistry.gs1.CompanyPrefix;
import io.heirloom.itemregistry.gs1.Gln;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
class Brand {

    @Id
    UUID id;

    @Column(columnDefinition = "text")
    String name;

    @Column(columnDefinition = "text")
    String gln;

    @Column(name = "company_prefix", columnDefinition = "text")
    String companyPrefix;

    @Column(columnDefinition = "text")
    String country;

    @Column(columnDefinition = "text")
    String website;

    @Column(name = "vetted_on")
    LocalDate vettedOn;

    @Column(name = "vetting_evidence", columnDefinition = "text")
    String vettingEvidence;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Version
    int version;

    protected Brand() {}

    static Brand vetted(
            RegisterBrand request, CompanyPrefix prefix, Gln gln, String country, LocalDate on, Instant now) {
        var brand = new Brand();
        brand.id = request.id();
        brand.name = request.name();
        brand.gln = gln.value();
        brand.companyPrefix = prefix.value();
        brand.country = country;
        brand.website = request.website().toString();
        brand.vettedOn = on;
        brand.vettingEvidence = request.vetting().evidence();
        brand.registeredAt = now;
        return brand;
    }
}
