package io.smartbiz.debts;

import io.smartbiz.customers.KnownCustomer;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is to owe something, locked until the transaction ends.
 *
 * @param isNew whether the customer is added with the debt
 * @param creditLimit null for no limit
 * @param owed what the customer owes already, in all branches
 * @param isShown whether the caller may be told what is known of the customer
 */
public record Debtor(
        UUID id,
        String name,
        @Nullable String phone,
        boolean isNew,
        @Nullable BigDecimal creditLimit,
        BigDecimal owed,
        boolean isShown) {

    static Debtor of(DebtorRepository.Locked customer, BigDecimal owed) {
        return new Debtor(customer.id(), customer.name(), customer.phone(), false, customer.creditLimit(), owed, true);
    }

    /** The same for a caller who may not view customers, and is shown the name that they gave themselves. */
    Debtor called(String given) {
        return new Debtor(id, given, phone, isNew, creditLimit, owed, false);
    }

    /** The same without what concerns credit. */
    public KnownCustomer known() {
        return new KnownCustomer(id, name, phone);
    }

    /** @throws Failure {@code CREDIT_LIMIT_EXCEEDED} if the customer would owe more than the limit */
    void requireCredit(BigDecimal amount) {
        if (creditLimit != null && owed.add(amount).compareTo(creditLimit) > 0) {
            Failure refusal = Failure.of(ErrorCode.CREDIT_LIMIT_EXCEEDED);
            throw isShown
                    ? refusal.with("credit_limit", creditLimit)
                            .with("available", creditLimit.subtract(owed).max(BigDecimal.ZERO))
                    : refusal;
        }
    }
}
