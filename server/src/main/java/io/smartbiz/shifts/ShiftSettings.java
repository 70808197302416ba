package io.smartbiz.shifts;

import io.smartbiz.platform.access.Setting;
import io.smartbiz.platform.access.SettingsArea;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an organisation decides about its shifts.
 *
 * @param requiresShift whether sales and payments of debts need an open shift
 */
record ShiftSettings(@Setting(byDefault = "false") boolean requiresShift) {

    @Component
    @Order(5)
    static final class Area implements SettingsArea {

        @Override
        public Class<? extends Record> type() {
            return ShiftSettings.class;
        }
    }
}
