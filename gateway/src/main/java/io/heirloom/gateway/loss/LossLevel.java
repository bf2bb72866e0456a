package io.heirloom.gateway.loss;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("LossLevel")
@Description("How grave a loss is.")
public enum LossLevel {
    @Description("Its owner does not know where it is.")
    MISSING,
    @Description("It was taken; the police knows.")
    STOLEN
}
