package io.smartbiz.sales;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.PlainNumber;
import io.smartbiz.shifts.OpenShifts;
import io.smartbiz.stock.DocumentBranch;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sale: what was sold where, by whom and when, what was taken for it, and how it was paid.
 *
 * @param shift the shift that its money lies in; null without one
 * @param sharing which lines somebody else has sold, or with whom
 * @param exchangedFor the return whose goods pay a part of it; null without one
 */
record Sale(
        UUID id,
        DocumentBranch branch,
        Seller seller,
        Customer customer,
        SaleMoment moment,
        OpenShifts.@Nullable Place shift,
        List<SaleLine> lines,
        List<Payment> payments,
        Sharing sharing,
        @Nullable String note,
        @Nullable UUID exchangedFor) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999999.99");

    /**
     * Money taken for a sale.
     *
     * @param given the cash that was given, with the change; null if it is not known
     */
    record Payment(
            PaymentType type, BigDecimal amount, @Nullable BigDecimal given) {}

    /** The member who sold. */
    record Seller(UUID id, String name) {}

    /** The sum of the lines' amounts. */
    static BigDecimal total(List<SaleLine> lines) {
        return sum(lines, SaleLine::amount);
    }

    BigDecimal total() {
        return total(lines);
    }

    BigDecimal listAmount() {
        return sum(lines, SaleLine::listAmount);
    }

    BigDecimal discount() {
        return sum(lines, SaleLine::discount);
    }

    BigDecimal profit() {
        return sum(lines, SaleLine::profit);
    }

    BigDecimal cost() {
        return sum(lines, SaleLine::cost);
    }

    BigDecimal directorProfit() {
        return sum(lines, SaleLine::directorProfit);
    }

    /** Whether a promotion makes a line cheaper than its cost, which is allowed but should be known. */
    boolean isBelowCostByPromotion() {
        return lines.stream().anyMatch(line -> line.promotion() != null && line.isBelowCost());
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> figure) {
        return parts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a total that the database cannot hold */
    void requireStorable() {
        if (total().max(listAmount()).compareTo(LARGEST) > 0) {
            throw Failure.invalid("lines", "field.invalid");
        }
    }

    /** What the payments leave unpaid. */
    BigDecimal unpaid() {
        return total().subtract(sum(payments, Payment::amount));
    }

    /**
     * @param asked says whether something may stay unpaid
     * @throws Failure {@code VALIDATION_ERROR} unless the payments are exactly the total, or less when the rest is owed
     */
    void requirePaid(AskedSale asked) {
        BigDecimal rest = unpaid();
        boolean owes = asked.debt() != null;
        if (owes && rest.signum() == 0) {
            throw Failure.invalid("debt", "sale.nothing_unpaid");
        }
        if (asked.total() != null && asked.total().compareTo(total()) != 0) {
            throw Failure.invalid("amount", "sale.one_form");
        }
        requireGiven();
        if (owes ? rest.signum() < 0 : rest.signum() != 0) {
            throw Failure.invalid(
                    "payments",
                    rest.signum() > 0 ? "sale.unpaid_rest" : "sale.paid_too_much",
                    PlainNumber.of(rest.abs()),
                    PlainNumber.of(total()));
        }
    }

    /** Only cash is given back, and no less is given than what stays. */
    private void requireGiven() {
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            if (payment.given() == null) {
                continue;
            }
            String field = "payments[" + i + "].given_amount";
            if (payment.type() != PaymentType.CASH) {
                throw Failure.invalid(field, "sale.given_is_cash");
            }
            if (payment.given().compareTo(payment.amount()) < 0) {
                throw Failure.invalid(field, "sale.given_too_little", PlainNumber.of(payment.amount()));
            }
        }
    }
}
