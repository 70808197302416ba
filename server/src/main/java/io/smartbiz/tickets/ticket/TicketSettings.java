package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.access.Setting;
import io.smartbiz.platform.access.SettingsArea;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an organisation decides about the ends of its tickets.
 *
 * @param ticketAutoCloseHours after how many hours without a word from the requester a resolved ticket is closed
 * @param ticketReopenDays for how many days the requester can reopen a ticket that was resolved or closed
 * @param ticketArchiveMonths after how many months a closed ticket becomes read-only
 */
public record TicketSettings(
        @Setting(byDefault = "72") @Min(1) @Max(8760) int ticketAutoCloseHours,
        @Setting(byDefault = "7") @Min(0) @Max(365) int ticketReopenDays,
        @Setting(byDefault = "12") @Min(1) @Max(240) int ticketArchiveMonths) {

    @Component
    @Order(4)
    static final class Area implements SettingsArea {

        @Override
        public Class<? extends Record> type() {
            return TicketSettings.class;
        }
    }
}
