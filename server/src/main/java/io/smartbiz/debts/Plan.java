package io.smartbiz.debts;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.text.PlainNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a debt is to be paid: all of it by one day, or in parts. What comes in covers the earliest part first, so what is left
 * of each part follows from what is left of the debt.
 *
 * @param deadline the last day
 * @param parts in the order of their days; empty when all is due by the deadline
 */
record Plan(LocalDate deadline, List<PlannedPart> parts) {

    static final int MOST_PARTS = 60;

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

    /**
     * A new plan of a debt of which something may be paid. Its parts make the total, or what is left.
     *
     * @throws Failure {@code VALIDATION_ERROR} unless the days are in order and the parts make either
     */
    static Plan anew(@Nullable LocalDate deadline, List<PlannedPart> parts, BigDecimal total, BigDecimal remaining) {
        Plan plan = read("", deadline, parts);
        if (!plan.makes(total)) {
            plan.requireTotal("", remaining);
        }
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
        if (!parts.isEmpty() && !makes(total)) {
            throw Failure.invalid(
                    prefix + "installments",
                    "debt.plan_is_not_the_total",
                    PlainNumber.of(sum()),
                    PlainNumber.of(total));
        }
    }

    private boolean makes(BigDecimal amount) {
        return sum().compareTo(amount) == 0;
    }

    private BigDecimal sum() {
        return parts.stream().map(PlannedPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void requireAfter(String prefix, LocalDate day) {
        if (parts.isEmpty() && !deadline.isAfter(day)) {
            throw Failure.invalid(prefix + "payment_deadline", "debt.deadline_not_later");
        }
        if (!parts.isEmpty() && !parts.getFirst().dueDate().isAfter(day)) {
            throw Failure.invalid(prefix + "installments[0].due_date", "debt.deadline_not_later");
        }
    }

    /**
     * This plan once a new one replaces it, whose parts again make the total. If the new one plans what is left, what is covered
     * precedes it.
     *
     * @throws Failure {@code VALIDATION_ERROR} for a day that is over, unless this plan has it already for that amount
     */
    Plan replacedBy(Plan wanted, BigDecimal total, BigDecimal remaining, LocalDate today) {
        if (wanted.parts.isEmpty() || wanted.makes(total)) {
            requireLater(wanted, today);
            return wanted;
        }
        Plan left = left(total, remaining);
        left.requireLater(wanted, today);
        return wanted.isSameAs(left) ? this : new Plan(wanted.deadline, whole(wanted.parts, total, remaining));
    }

    private Plan left(BigDecimal total, BigDecimal remaining) {
        return new Plan(
                deadline,
                open(total, remaining).stream()
                        .filter(part -> part.remaining().signum() > 0)
                        .map(part -> new PlannedPart(part.dueDate(), part.remaining()))
                        .toList());
    }

    private void requireLater(Plan changed, LocalDate today) {
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

    /**
     * What is covered keeps its days, as far as they lie before the new ones. If there are too many parts, the earliest are
     * joined.
     */
    private List<PlannedPart> whole(List<PlannedPart> next, BigDecimal total, BigDecimal remaining) {
        LocalDate last = next.getFirst().dueDate().minusDays(1);
        var amounts = new TreeMap<LocalDate, BigDecimal>();
        covered(total, remaining).forEach(part -> {
            LocalDate day = part.dueDate().isBefore(last) ? part.dueDate() : last;
            amounts.merge(day, part.amount(), BigDecimal::add);
        });
        next.forEach(part -> amounts.put(part.dueDate(), part.amount()));
        while (amounts.size() > MOST_PARTS) {
            BigDecimal earliest = amounts.pollFirstEntry().getValue();
            amounts.merge(amounts.firstKey(), earliest, BigDecimal::add);
        }
        return amounts.entrySet().stream()
                .map(part -> new PlannedPart(part.getKey(), part.getValue()))
                .toList();
    }

    private List<PlannedPart> covered(BigDecimal total, BigDecimal remaining) {
        if (parts.isEmpty()) {
            return List.of(new PlannedPart(deadline, total.subtract(remaining)));
        }
        return open(total, remaining).stream()
                .map(part -> new PlannedPart(part.dueDate(), part.amount().subtract(part.remaining())))
                .filter(part -> part.amount().signum() > 0)
                .toList();
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
        return left(total, remaining).parts.stream()
                .map(PlannedPart::dueDate)
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
        List<PlannedPart> left = left(total, remaining).parts;
        return IntStream.range(0, left.size())
                .mapToObj(i -> new Due(
                        left.get(i).dueDate(), i == 0 ? 1 : 0, left.get(i).amount()))
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
