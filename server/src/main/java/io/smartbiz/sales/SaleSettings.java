package io.smartbiz.sales;

import io.smartbiz.platform.access.Setting;
import io.smartbiz.platform.access.SettingsArea;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an organisation decides about its sales.
 *
 * @param importantSaleAmount sales from this amount on are marked important in the audit; 0 marks none
 * @param backdateDays how many days a sale may be backdated
 */
record SaleSettings(
        @Setting(byDefault = "10000000", required = true) @PositiveOrZero @Digits(integer = 16, fraction = 2)
        BigDecimal importantSaleAmount,

        @Setting(byDefault = "7", required = true) @Min(0) @Max(365)
        int backdateDays) {

    @Component
    @Order(2)
    static final class Area implements SettingsArea {

        @Override
        public Class<? extends Record> type() {
            return SaleSettings.class;
        }
    }
}
