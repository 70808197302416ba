package io.smartbiz.debts;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.text.PlainNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a debt is to be paid: all of it by one day, or in parts. What comes in covers the earliest part first, so what is left
 * of each part follows from what is left of the debt.
 *
 * @param deadline the last day
 * @param parts in the order of their days; empty when all is due by the deadline
 */
record Plan(LocalDate deadline, List<PlannedPart> parts) {

    /** A part and what is left of it. */
    record Part(int number, LocalDate dueDate, BigDecimal amount, BigDecimal remaining) {}

    /**
     * The plan of a request.
     *
     * @param prefix what precedes the names of its fields in the request, such as {@code debt.}
     * @param after the day after which everything must be due
     * @throws Failure {@code VALIDATION_ERROR} unless the days are later and in order, and the parts make the total
     */
    static Plan of(
            String prefix,
            @Nullable LocalDate deadline,
            @Nullable List<PlannedPart> parts,
            BigDecimal total,
            LocalDate after) {
        Plan plan = read(prefix, deadline, parts);
        plan.requireTotal(prefix, total);
        plan.requireAfter(prefix, after);
        return plan;
    }

    private static Plan read(String prefix, @Nullable LocalDate deadline, @Nullable List<PlannedPart> parts) {
        if (parts == null || parts.isEmpty()) {
            if (deadline == null) {
                throw Failure.invalid(prefix + "payment_deadline", "field.required");
            }
            return new Plan(deadline, List.of());
        }
        var errors = new FieldErrors();
        for (int i = 1; i < parts.size(); i++) {
            boolean isLater = parts.get(i).dueDate().isAfter(parts.get(i - 1).dueDate());
            errors.addIf(!isLater, prefix + "installments[" + i + "].due_date", "debt.plan_not_in_order");
        }
        LocalDate last = parts.getLast().dueDate();
        errors.addIf(deadline != null && !deadline.equals(last), prefix + "payment_deadline", "debt.not_the_last_part");
        errors.throwIfAny();
        return new Plan(last, List.copyOf(parts));
    }

    private void requireTotal(String prefix, BigDecimal total) {
        if (!parts.isEmpty()) {
            BigDecimal sum = parts.stream().map(PlannedPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(total) != 0) {
                throw Failure.invalid(
                        prefix + "installments",
                        "debt.plan_is_not_the_total",
                        PlainNumber.of(sum),
                        PlainNumber.of(total));
            }
        }
    }

    private void requireAfter(String prefix, LocalDate day) {
        if (parts.isEmpty() && !deadline.isAfter(day)) {
            throw Failure.invalid(prefix + "payment_deadline", "debt.deadline_not_later");
        }
        if (!parts.isEmpty() && !parts.getFirst().dueDate().isAfter(day)) {
            throw Failure.invalid(prefix + "installments[0].due_date", "debt.deadline_not_later");
        }
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a day that is over, unless this plan has it already for that amount */
    void requireLater(Plan changed, LocalDate today) {
        if (changed.parts.isEmpty()) {
            if (!changed.deadline.isAfter(today) && !(parts.isEmpty() && changed.deadline.equals(deadline))) {
                throw Failure.invalid("payment_deadline", "debt.deadline_not_later");
            }
            return;
        }
        for (int i = 0; i < changed.parts.size(); i++) {
            PlannedPart part = changed.parts.get(i);
            if (!part.dueDate().isAfter(today) && !has(part)) {
                throw Failure.invalid("installments[" + i + "].due_date", "debt.deadline_not_later");
            }
        }
    }

    private boolean has(PlannedPart wanted) {
        return parts.stream()
                .anyMatch(part ->
                        part.dueDate().equals(wanted.dueDate()) && part.amount().compareTo(wanted.amount()) == 0);
    }

    boolean isSameAs(Plan other) {
        return deadline.equals(other.deadline)
                && parts.size() == other.parts.size()
                && parts.stream().allMatch(other::has);
    }

    /** The first day on which something is due that is not covered; null when nothing remains. */
    @Nullable
    LocalDate dueOn(BigDecimal total, BigDecimal remaining) {
        if (remaining.signum() == 0) {
            return null;
        }
        return open(total, remaining).stream()
                .filter(part -> part.remaining().signum() > 0)
                .map(Part::dueDate)
                .findFirst()
                .orElse(deadline);
    }

    /** The parts with what is left of them. */
    List<Part> open(BigDecimal total, BigDecimal remaining) {
        BigDecimal covered = total.subtract(remaining);
        var open = new ArrayList<Part>();
        for (PlannedPart part : parts) {
            BigDecimal here = covered.min(part.amount());
            covered = covered.subtract(here);
            open.add(new Part(
                    open.size() + 1,
                    part.dueDate(),
                    part.amount(),
                    part.amount().subtract(here)));
        }
        return open;
    }

    /** What is left, by the day on which it is due. */
    List<Due> due(BigDecimal total, BigDecimal remaining) {
        if (remaining.signum() == 0) {
            return List.of();
        }
        if (parts.isEmpty()) {
            return List.of(new Due(deadline, 1, remaining));
        }
        LocalDate first = dueOn(total, remaining);
        return open(total, remaining).stream()
                .filter(part -> part.remaining().signum() > 0)
                .map(part -> new Due(part.dueDate(), part.dueDate().equals(first) ? 1 : 0, part.remaining()))
                .toList();
    }

    /** How much is left of what should have been paid before this day. */
    BigDecimal late(BigDecimal total, BigDecimal remaining, LocalDate today) {
        if (parts.isEmpty()) {
            return deadline.isBefore(today) ? remaining : BigDecimal.ZERO;
        }
        return open(total, remaining).stream()
                .filter(part -> part.dueDate().isBefore(today))
                .map(Part::remaining)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
