package io.heirloom.gateway.item;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("What a piece is made of, one material of it.")
public record Material(
        @NonNull @Description("The material, such as 18 ct rose gold.")
        String name,

        @Description("Its share in percent of weight, where the maker states it.")
        BigDecimal share) {}
