package io.heirloom.itemregistry.item;

import java.util.UUID;

/** What other features may know of a piece that they act on. Not for answers: it names the serial. */
public record ItemFacts(UUID id, UUID brandId, String gtin, String serial, String disposition) {

    static ItemFacts of(Item item) {
        return new ItemFacts(item.id, item.brandId, item.gtin, item.serial, item.disposition);
    }
}
