package io.heirloom.itemregistry.item;

import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Gln;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.heirloom.itemregistry.value.Material;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A piece to be entered, its values checked. */
public record NewItem(
        UUID id,
        UUID brandId,
        UUID modelId,
        Gtin gtin,
        SerialNumber serial,
        List<ItemIdentifier> identifiers,
        LocalDate manufacturedOn,
        Gln facility,
        String originCountry,
        List<Material> materials,
        String care) {

    public NewItem {
        identifiers = List.copyOf(identifiers);
        for (int i = 0; i < identifiers.size(); i++) {
            identifiers.get(i).check(Field.body("/identifiers/" + i + "/value"));
        }
    }
}
