package io.heirloom.itemregistry.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** @param share percent by weight, where the maker states it */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Material(
        @NotNull @PlainText @Size(max = 120) String name,

        @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal share) {}
