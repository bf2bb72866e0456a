package io.heirloom.itemregistry.item;

import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Vin;
import io.heirloom.itemregistry.value.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Embeddable
public record ItemIdentifier(
        @NotNull @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        IdentifierType type,

        @NotNull @PlainText @Size(max = 60) @Column(columnDefinition = "text")
        String value) {

    void check(Field field) {
        if (type == IdentifierType.VIN) {
            Vin.parse(field, value);
        }
    }
}
