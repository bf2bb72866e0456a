package io.heirloom.ownership.transfer.price;

import java.util.UUID;

/** What may have a sealed price. */
public interface Priced {

    UUID id();

    /** Null where there is none. */
    byte[] sealedPrice();

    void showPrice(Money opened);
}
