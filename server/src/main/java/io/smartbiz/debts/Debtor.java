package io.smartbiz.debts;

import io.smartbiz.customers.KnownCustomer;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
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
            throw isShown ? beyond(creditLimit) : Failure.of(ErrorCode.CREDIT_LIMIT_EXCEEDED);
        }
    }

    private Failure beyond(BigDecimal limit) {
        BigDecimal available = limit.subtract(owed).max(BigDecimal.ZERO);
        Message text =
                available.signum() > 0 ? Message.of("debt.beyond_limit", available) : Message.of("debt.no_credit");
        return Failure.of(ErrorCode.CREDIT_LIMIT_EXCEEDED, text)
                .with("credit_limit", limit)
                .with("available", available);
    }
}
