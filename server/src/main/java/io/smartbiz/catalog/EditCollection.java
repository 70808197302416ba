package io.smartbiz.catalog;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A collection as it is created or changed. */
public record EditCollection(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 16) String icon,

        @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
        BigDecimal pricePerSquareMeter,

        @Nullable Integer version) {}
