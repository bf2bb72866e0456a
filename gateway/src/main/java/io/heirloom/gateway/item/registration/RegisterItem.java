package io.heirloom.gateway.item.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.item.MaterialInput;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegisterItem(
        UUID id,
        String gtin,
        String serial,
        List<ItemIdentifierInput> identifiers,
        LocalDate manufacturedOn,
        String facilityGln,
        String originCountry,
        List<MaterialInput> materials,
        String care) {

    static RegisterItem of(UUID id, ItemRegisterInput input) {
        return new RegisterItem(
                id,
                input.gtin(),
                input.serial(),
                input.identifiers(),
                input.manufacturedOn(),
                input.facilityGln(),
                input.originCountry(),
                input.materials(),
                input.care());
    }
}
