package io.smartbiz.shifts.reports;

import io.smartbiz.shifts.ShiftCashView;
import io.smartbiz.shifts.ShiftMoney;
import io.smartbiz.shifts.ShiftSums;
import io.smartbiz.shifts.ShiftView;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The report of a shift.
 *
 * @param figures null while the shift is open, for those who may not see what is expected
 * @param cash what was put into the till and taken out of it
 */
record ShiftReportView(ShiftView shift, @Nullable Figures figures, List<ShiftCashView> cash) {

    /**
     * What moved.
     *
     * @param saleAmount of all sales, with what was sold on credit
     * @param lateSaleCount how many of the sales were made before the shift, and sent during it
     * @param creditAmount what of the sales is to be paid later
     * @param expectedCash the float and all cash that moved
     * @param lines why what kind of money moved
     * @param totals what moved of each kind of money
     */
    record Figures(
            int saleCount,
            BigDecimal saleAmount,
            int lateSaleCount,
            BigDecimal creditAmount,
            BigDecimal expectedCash,
            List<Line> lines,
            List<Total> totals) {

        private static final Comparator<ShiftSums.Moved> BY_KIND_AND_TYPE =
                Comparator.comparing(ShiftSums.Moved::kind).thenComparing(one -> Objects.requireNonNull(one.type()));

        static Figures of(ShiftSums sums, BigDecimal openingFloat) {
            int late = sums.count(ShiftMoney.Kind.LATE_RECEIPT);
            return new Figures(
                    sums.count(ShiftMoney.Kind.RECEIPT) + late,
                    sums.of(ShiftMoney.Kind.RECEIPT).add(sums.of(ShiftMoney.Kind.LATE_RECEIPT)),
                    late,
                    sums.of(ShiftMoney.Type.CREDIT),
                    sums.expectedCash(openingFloat),
                    sums.all().stream()
                            .filter(one -> one.type() != null && one.type() != ShiftMoney.Type.CREDIT)
                            .sorted(BY_KIND_AND_TYPE)
                            .map(one ->
                                    new Line(one.kind(), Objects.requireNonNull(one.type()), one.count(), one.amount()))
                            .toList(),
                    Arrays.stream(ShiftMoney.Type.values())
                            .filter(type -> type != ShiftMoney.Type.CREDIT)
                            .map(type -> new Total(type, sums.of(type)))
                            .toList());
        }
    }

    /**
     * One sum.
     *
     * @param amount below 0 for what went out
     */
    record Line(ShiftMoney.Kind kind, ShiftMoney.Type paymentType, int count, BigDecimal amount) {}

    /** All that moved of one kind of money. */
    record Total(ShiftMoney.Type paymentType, BigDecimal amount) {}
}
