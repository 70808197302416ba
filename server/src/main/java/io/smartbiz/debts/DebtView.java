package io.smartbiz.debts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.debts.DebtRow.Sums;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A debt as it is shown. What is left and what is overdue follows from the payments and the day of the answer.
 *
 * @param saleId the sale that it comes from; null for a debt that was entered by hand, like its number
 * @param date the day on which it was made
 * @param nextDueDate the first day on which something was or is due that is not paid; null when nothing is left
 */
public record DebtView(
        UUID id,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Owner customer,
        @Nullable UUID saleId,
        @Nullable String saleNumber,
        @JsonUnwrapped Amounts amounts,
        DebtStatus status,
        LocalDate date,
        LocalDate paymentDeadline,
        @Nullable LocalDate nextDueDate,
        List<Installment> installments,
        @Nullable String note,
        @JsonUnwrapped Stamps stamps) {

    /** Where it was made, and who let the customer owe. */
    public record Origin(UUID branchId, String branchName, UUID sellerId, String sellerName) {}

    /** The customer who owes. */
    public record Owner(
            UUID customerId, String customerName, @Nullable String customerPhone) {}

    /**
     * Its figures: remaining = total − paid − returned − written off.
     *
     * @param returnedAmount by goods that came back
     * @param writtenOffAmount given up
     * @param overdueAmount what is left of the parts that should have been paid before today
     */
    public record Amounts(
            BigDecimal totalAmount,
            BigDecimal paidAmount,
            BigDecimal returnedAmount,
            BigDecimal writtenOffAmount,
            BigDecimal remainingAmount,
            BigDecimal overdueAmount) {}

    /** When it was entered and last changed. */
    public record Stamps(Instant createdAt, Instant updatedAt, int version) {}

    /** A part of the plan. */
    public record Installment(
            int number, LocalDate dueDate, BigDecimal amount, BigDecimal remainingAmount, boolean overdue) {

        static Installment of(Plan.Part part, LocalDate today) {
            boolean isLate = part.remaining().signum() > 0 && part.dueDate().isBefore(today);
            return new Installment(part.number(), part.dueDate(), part.amount(), part.remaining(), isLate);
        }
    }

    /** Its plan without what is left of the parts. */
    public List<PlannedPart> plan() {
        return installments.stream()
                .map(part -> new PlannedPart(part.dueDate(), part.amount()))
                .toList();
    }

    static DebtView of(DebtRow row, List<PlannedPart> parts, LocalDate today) {
        Plan plan = row.plan(parts);
        Sums sums = row.sums();
        BigDecimal remaining = sums.remaining();
        return new DebtView(
                row.id(),
                row.origin(),
                row.customer(),
                row.saleId(),
                row.number(),
                new Amounts(
                        sums.total(),
                        sums.paid(),
                        sums.returned(),
                        sums.writtenOff(),
                        remaining,
                        plan.late(sums.total(), remaining, today)),
                DebtStatus.of(row.state(), row.dueOn(), today),
                row.incurredOn(),
                row.paymentDeadline(),
                row.dueOn(),
                plan.open(sums.total(), remaining).stream()
                        .map(part -> Installment.of(part, today))
                        .toList(),
                row.note(),
                row.stamps());
    }
}
