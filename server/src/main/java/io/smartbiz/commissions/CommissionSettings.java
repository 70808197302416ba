package io.smartbiz.commissions;

import io.smartbiz.platform.access.Setting;
import io.smartbiz.platform.access.SettingsArea;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an organisation decides about its commissions.
 *
 * @param accrueCommissions when they are earned; a sale keeps what was decided when it was recorded
 */
record CommissionSettings(
        @Setting(byDefault = "\"at_sale\"") Accrual accrueCommissions) {

    @Component
    @Order(6)
    static final class Area implements SettingsArea {

        @Override
        public Class<? extends Record> type() {
            return CommissionSettings.class;
        }
    }
}
