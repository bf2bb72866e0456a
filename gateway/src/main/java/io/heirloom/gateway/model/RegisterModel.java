package io.heirloom.gateway.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.item.MaterialInput;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegisterModel(
        UUID id,
        String gtin,
        String name,
        Category category,
        String description,
        List<MaterialInput> materials,
        String originCountry,
        String care) {

    static RegisterModel of(UUID id, ModelRegisterInput input) {
        return new RegisterModel(
                id,
                input.gtin(),
                input.name(),
                input.category(),
                input.description(),
                input.materials(),
                input.originCountry(),
                input.care());
    }
}
