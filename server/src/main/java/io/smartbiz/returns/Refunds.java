package io.smartbiz.returns;

import io.smartbiz.debts.payments.PaymentMethod;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.PlainNumber;
import io.smartbiz.returns.Outcome.Refund;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which ways money is given back. */
final class Refunds {

    private Refunds() {}

    /**
     * @param asked the ways that the request names; null or empty for the way in which the sale was paid, or else cash
     * @throws Failure {@code VALIDATION_ERROR} for ways that do not make the amount
     */
    static List<Refund> of(
            BigDecimal amount, @Nullable List<RequestReturn.Refund> asked, @Nullable PaymentMethod usual) {
        if (asked == null || asked.isEmpty()) {
            PaymentMethod way = Objects.requireNonNullElse(usual, PaymentMethod.CASH);
            return amount.signum() == 0 ? List.of() : List.of(new Refund(RefundType.of(way), amount));
        }
        BigDecimal sum = asked.stream().map(RequestReturn.Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount) != 0) {
            throw Failure.invalid(
                    "refunds", "return.refunds_are_not_the_amount", PlainNumber.of(sum), PlainNumber.of(amount));
        }
        return asked.stream()
                .map(one -> new Refund(RefundType.of(one.type()), one.amount()))
                .toList();
    }
}
