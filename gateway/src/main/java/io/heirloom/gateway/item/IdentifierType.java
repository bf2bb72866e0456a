package io.heirloom.gateway.item;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("IdentifierType")
@Description("Kinds of numbers that a piece bears beside GTIN and serial.")
public enum IdentifierType {
    @Description("Number of the case.")
    CASE,
    @Description("Number of the movement.")
    MOVEMENT,
    @Description("Vehicle identification number.")
    VIN,
    @Description("Hallmark.")
    HALLMARK,
    @Description("Number of a stone report.")
    STONE_REPORT,
    @Description("Number within a limited edition.")
    EDITION,
    @Description("Date code.")
    DATE_CODE
}
