package io.smartbiz.organizations;

import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.text.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisation's own settings as they are changed. The base currency stays: amounts are kept in it. */
record EditOrganization(
        @NotBlank @Size(max = 200) String name,
        @NotEmpty Set<@Pattern(regexp = "shop|desk") String> modules,
        @NotNull Language language,
        @NotBlank @Size(max = 60) String timeZone,
        @NotNull DayOfWeek weekStart,
        @NotNull @Pattern(regexp = "gregorian|solar_hijri") String calendar,
        @NotNull @Valid Rules settings,
        @Nullable Integer version) {

    /** The rules of its work; what is left out of those of the desk stays as it is. */
    record Rules(
            @NotNull @PositiveOrZero @Digits(integer = 4, fraction = 3)
            BigDecimal smallestSellableLength,

            @NotNull @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal importantSaleAmount,

            @Min(0) @Max(365) int backdateDays,
            @Min(1) @Max(240) int auditRetentionMonths,
            @Nullable @Min(1) @Max(8760) Integer ticketAutoCloseHours,
            @Nullable @Min(0) @Max(365) Integer ticketReopenDays,
            @Nullable @Min(1) @Max(240) Integer ticketArchiveMonths) {

        Organization.Settings after(Organization.Settings before) {
            return new Organization.Settings(
                    smallestSellableLength,
                    importantSaleAmount,
                    backdateDays,
                    auditRetentionMonths,
                    Objects.requireNonNullElse(ticketAutoCloseHours, before.ticketAutoCloseHours()),
                    Objects.requireNonNullElse(ticketReopenDays, before.ticketReopenDays()),
                    Objects.requireNonNullElse(ticketArchiveMonths, before.ticketArchiveMonths()));
        }
    }
}
