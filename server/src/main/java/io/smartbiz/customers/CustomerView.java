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
 * @param owed what the customer owes in the branches whose debts the reader may see; null for who may see none
 */
public record CustomerView(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String notes,
        @Nullable BigDecimal creditLimit,
        @Nullable String language,
        boolean acceptsReminders,
        @Nullable BigDecimal owed,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
