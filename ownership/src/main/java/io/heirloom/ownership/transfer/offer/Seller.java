package io.heirloom.ownership.transfer.offer;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.title.Holding;
import java.util.UUID;

/**
 * The side that offers.
 *
 * @param consignment under which a dealer offers a brand's piece, null when the title holder offers
 */
public record Seller(Holding holding, Party offeredBy, UUID consignment) {}
