package io.heirloom.gateway.item;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("MaterialInput")
@Description("One material of a piece or model.")
public record MaterialInput(
        @NonNull @Description("The material, such as 18 ct rose gold.")
        String name,

        @Description("Its share in percent of weight.") BigDecimal share) {}
