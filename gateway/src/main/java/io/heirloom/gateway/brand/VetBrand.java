package io.heirloom.gateway.brand;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;

@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record VetBrand(
        UUID id, String name, String gln, String companyPrefix, String country, String website, Vetting vetting) {

    static VetBrand of(UUID id, BrandVetInput input) {
        return new VetBrand(
                id,
                input.name(),
                input.gln(),
                input.companyPrefix(),
                input.country(),
                input.website(),
                new Vetting(input.vettedOn(), input.vettingEvidence()));
    }

    @RegisterForReflection
    record Vetting(LocalDate vettedOn, String evidence) {}
}
