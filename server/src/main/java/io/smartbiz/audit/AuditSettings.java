package io.smartbiz.audit;

import io.smartbiz.platform.access.Setting;
import io.smartbiz.platform.access.SettingsArea;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an organisation decides about its audit.
 *
 * @param auditRetentionMonths after how many months audit rows are exported and removed
 */
record AuditSettings(
        @Setting(byDefault = "24", required = true) @Min(1) @Max(240)
        int auditRetentionMonths) {

    @Component
    @Order(3)
    static final class Area implements SettingsArea {

        @Override
        public Class<? extends Record> type() {
            return AuditSettings.class;
        }
    }
}
