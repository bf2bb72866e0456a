package io.heirloom.gateway.model;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("Category")
@Description("What kind of piece a model is.")
public enum Category {
    @Description("A watch.")
    WATCH,
    @Description("A handbag.")
    HANDBAG,
    @Description("Jewellery.")
    JEWELLERY,
    @Description("A car.")
    CAR,
    @Description("An accessory.")
    ACCESSORY
}
