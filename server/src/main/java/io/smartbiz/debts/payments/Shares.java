package io.smartbiz.debts.payments;

import io.smartbiz.debts.DebtRow;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.PlainNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How a payment is spread over several debts. */
final class Shares {

    private static final Comparator<DebtRow> OLDEST_FIRST = Comparator.<DebtRow, LocalDate>comparing(
                    debt -> Objects.requireNonNull(debt.dueOn()))
            .thenComparing(DebtRow::incurredOn)
            .thenComparing(DebtRow::id);

    private Shares() {}

    /**
     * What each debt gets, in the order of {@code debts}: what is due first is paid first, or as told.
     *
     * @throws Failure {@code VALIDATION_ERROR} for more than is left, or for shares that do not make the amount
     */
    static Map<DebtRow, BigDecimal> of(List<DebtRow> debts, PayDebts command) {
        Map<UUID, BigDecimal> shares = command.shares() == null
                ? inOrder(debts, command.amount())
                : asTold(debts, command.amount(), command.shares());
        var byDebt = new LinkedHashMap<DebtRow, BigDecimal>();
        for (DebtRow debt : debts) {
            BigDecimal share = shares.get(debt.id());
            if (share != null) {
                byDebt.put(debt, share);
            }
        }
        return byDebt;
    }

    private static Map<UUID, BigDecimal> inOrder(List<DebtRow> debts, BigDecimal amount) {
        requireNotAbove(
                debts.stream().map(DebtRow::remaining).reduce(BigDecimal.ZERO, BigDecimal::add), amount, "amount");
        var shares = new LinkedHashMap<UUID, BigDecimal>();
        BigDecimal left = amount;
        for (DebtRow debt : debts.stream().sorted(OLDEST_FIRST).toList()) {
            BigDecimal share = left.min(debt.remaining());
            if (share.signum() > 0) {
                shares.put(debt.id(), share);
                left = left.subtract(share);
            }
        }
        return shares;
    }

    private static Map<UUID, BigDecimal> asTold(List<DebtRow> debts, BigDecimal amount, List<PayDebts.Share> told) {
        var shares = new LinkedHashMap<UUID, BigDecimal>();
        for (int i = 0; i < told.size(); i++) {
            add(shares, debts, told.get(i), "shares[" + i + "].");
        }
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount) != 0) {
            throw Failure.invalid(
                    "shares", "debt.shares_are_not_the_amount", PlainNumber.of(sum), PlainNumber.of(amount));
        }
        return shares;
    }

    private static void add(Map<UUID, BigDecimal> shares, List<DebtRow> debts, PayDebts.Share share, String place) {
        DebtRow debt = debts.stream()
                .filter(one -> one.id().equals(share.debtId()))
                .findFirst()
                .orElseThrow(() -> Failure.invalid(place + "debt_id", "debt.not_open"));
        if (shares.putIfAbsent(debt.id(), share.amount()) != null) {
            throw Failure.invalid(place + "debt_id", "field.given_twice");
        }
        requireNotAbove(debt.remaining(), share.amount(), place + "amount");
    }

    /** @throws Failure {@code VALIDATION_ERROR} for an amount above what is left */
    static void requireNotAbove(BigDecimal remaining, BigDecimal amount, String field) {
        if (remaining.signum() == 0) {
            throw Failure.invalid(field, "debt.nothing_left");
        }
        if (amount.compareTo(remaining) > 0) {
            throw Failure.invalid(field, "debt.more_than_left", PlainNumber.of(remaining));
        }
    }
}
