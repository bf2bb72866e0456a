package io.heirloom.gateway.stock;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("StockState")
@Description("How a stock position stands.")
public enum StockState {
    @Description("The piece is in stock.")
    IN_STOCK,
    @Description("The piece has left stock.")
    CLOSED
}
