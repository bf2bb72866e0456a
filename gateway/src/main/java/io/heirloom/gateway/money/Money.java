package io.heirloom.gateway.money;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An amount of money.")
public record Money(
        @Description("The amount in the currency's minor unit, such as cents.")
        long minor,

        @NonNull @Description("ISO 4217 code.") String currency) {}
