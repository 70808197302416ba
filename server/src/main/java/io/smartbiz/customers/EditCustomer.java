package io.smartbiz.customers;

import io.smartbiz.database.shop.tables.records.CustomersRecord;
import io.smartbiz.platform.text.Language;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is created or changed.
 *
 * @param phone in any usual form; kept as E.164
 * @param creditLimit what the customer may owe at most; null for no limit, 0 for no credit
 * @param language what reminders are written in; null for the organisation's
 * @param acceptsReminders false when it is left out
 */
public record EditCustomer(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Size(max = 2000) String notes,

        @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
        BigDecimal creditLimit,

        @Nullable Language language,
        @Nullable Boolean acceptsReminders,
        @Nullable Integer version) {

    /** Somebody of whom only this is known. */
    public static EditCustomer named(String name, @Nullable String phone) {
        return new EditCustomer(name, phone, null, null, null, null, null);
    }

    /** The customer as it is stored. */
    static EditCustomer of(CustomersRecord row) {
        return new EditCustomer(
                row.getName(),
                row.getPhone(),
                row.getNotes(),
                row.getCreditLimit(),
                row.getLanguage() == null
                        ? null
                        : Language.of(row.getLanguage()).orElseThrow(),
                row.getAcceptsReminders(),
                null);
    }
}
