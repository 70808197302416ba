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
 */
public record Debtor(
        UUID id,
        String name,
        @Nullable String phone,
        boolean isNew,
        @Nullable BigDecimal creditLimit,
        BigDecimal owed) {

    static Debtor of(DebtorRepository.Locked customer, BigDecimal owed) {
        return new Debtor(customer.id(), customer.name(), customer.phone(), false, customer.creditLimit(), owed);
    }

    /** The same without what concerns credit. */
    public KnownCustomer known() {
        return new KnownCustomer(id, name, phone);
    }

    /** @throws Failure {@code CREDIT_LIMIT_EXCEEDED} if the customer would owe more than the limit */
    void requireCredit(BigDecimal amount) {
        if (creditLimit != null && owed.add(amount).compareTo(creditLimit) > 0) {
            throw Failure.of(ErrorCode.CREDIT_LIMIT_EXCEEDED)
                    .with("credit_limit", creditLimit)
                    .with("available", creditLimit.subtract(owed).max(BigDecimal.ZERO));
        }
    }
}
