package io.smartbiz.customers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is shown.
 *
 * @param phone E.164
 * @param creditLimit what the customer may owe at most; null for no limit, 0 for no credit
 * @param language what reminders are written in; null for the organisation's
 * @param acceptsReminders whether the customer has agreed to be reminded of debts
 */
public record CustomerView(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String notes,
        @Nullable BigDecimal creditLimit,
        @Nullable String language,
        boolean acceptsReminders,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
