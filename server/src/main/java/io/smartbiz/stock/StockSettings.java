package io.smartbiz.stock;

import io.smartbiz.platform.access.Setting;
import io.smartbiz.platform.access.SettingsArea;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an organisation decides about its stock.
 *
 * @param smallestSellableLength metres; the rest of a roll below it is a remnant
 */
record StockSettings(
        @Setting(byDefault = "1", required = true) @PositiveOrZero @Digits(integer = 4, fraction = 3)
        BigDecimal smallestSellableLength) {

    @Component
    @Order(1)
    static final class Area implements SettingsArea {

        @Override
        public Class<? extends Record> type() {
            return StockSettings.class;
        }
    }
}
