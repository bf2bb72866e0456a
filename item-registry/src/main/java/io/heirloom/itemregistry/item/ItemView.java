package io.heirloom.itemregistry.item;

import io.heirloom.itemregistry.value.Material;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A piece as it is shown. Serial, Digital Link and further identifiers are null or empty for those who may not see them: shown to
 * everybody they would serve forgers. The further identifiers are never in a public answer, not even to who knows the serial.
 */
public record ItemView(
        UUID id,
        UUID brandId,
        UUID modelId,
        String gtin,
        String serial,
        String digitalLink,
        List<ItemIdentifier> identifiers,
        LocalDate manufacturedOn,
        String facilityGln,
        String originCountry,
        List<Material> materials,
        String care,
        String disposition,
        List<String> persistentDispositions,
        Instant registeredAt,
        int version) {

    public static final String STOLEN = "stolen";
    // CBV has no word for it.
    public static final String LOST = "urn:heirloom:disp:lost";

    /** What of a piece is shown beside its public part. */
    enum Sight {
        PUBLIC,
        SERIAL_KNOWN,
        FULL
    }

    static ItemView of(Item item, Sight sight, String digitalLink) {
        boolean serial = sight != Sight.PUBLIC;
        return new ItemView(
                item.id,
                item.brandId,
                item.modelId,
                item.gtin,
                serial ? item.serial : null,
                serial ? digitalLink : null,
                sight == Sight.FULL ? List.copyOf(item.identifiers) : List.of(),
                item.manufacturedOn,
                item.facilityGln,
                item.originCountry,
                item.materials,
                item.care,
                item.disposition,
                persistent(item.reportedMissing, item.reportedStolen),
                item.registeredAt,
                item.version);
    }

    public static List<String> persistent(boolean missing, boolean stolen) {
        if (!missing && !stolen) {
            return List.of();
        }
        var standing = new ArrayList<String>(2);
        if (stolen) {
            standing.add(STOLEN);
        }
        if (missing) {
            standing.add(LOST);
        }
        return List.copyOf(standing);
    }
}
