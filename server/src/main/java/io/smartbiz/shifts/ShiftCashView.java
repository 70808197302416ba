package io.smartbiz.shifts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Cash that was put into a till or taken out of it during a shift. */
public record ShiftCashView(
        UUID id,
        UUID shiftId,
        Type type,
        BigDecimal amount,
        String reason,
        Instant recordedAt,
        UUID recordedBy,
        String recordedByName) {

    /** Whether cash came in or went out. */
    public enum Type {
        CASH_IN,
        CASH_OUT;

        /** The name on the wire and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type with this {@link #code}. */
        public static Type of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
