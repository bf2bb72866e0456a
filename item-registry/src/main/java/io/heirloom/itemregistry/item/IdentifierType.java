package io.heirloom.itemregistry.item;

/** Kinds of identifiers that a piece bears beside GTIN and serial. */
public enum IdentifierType {
    CASE,
    MOVEMENT,
    VIN,
    HALLMARK,
    STONE_REPORT,
    EDITION,
    DATE_CODE
}
