package io.smartbiz.reports.desk;

import io.smartbiz.tickets.sums.TicketFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Figures of tickets. Times are seconds of working time; a mean is null if there are no tickets for it.
 *
 * @param opened tickets opened in the period
 * @param answered of those, how many have their first answer
 * @param solved tickets resolved in the period, or closed without
 * @param closed tickets closed in the period
 * @param firstResponseSeconds the mean time until the first answer, of those opened
 * @param resolutionSeconds the mean time until the solution, of those solved
 * @param firstResponsePromised of those opened, how many were promised a first answer in time
 * @param firstResponseLate of those promised, how many did not get it in time
 * @param resolutionPromised of those solved, how many were promised a solution in time
 * @param resolutionLate of those promised, how many were solved late
 * @param rated of those solved, how many were rated
 * @param rating the mean rating, 1 to 5
 */
record DeskFigures(
        long opened,
        long answered,
        long solved,
        long closed,
        @Nullable Long firstResponseSeconds,
        @Nullable Long resolutionSeconds,
        long firstResponsePromised,
        long firstResponseLate,
        long resolutionPromised,
        long resolutionLate,
        long rated,
        @Nullable BigDecimal rating) {

    static DeskFigures of(TicketFigures sums) {
        return new DeskFigures(
                sums.opened(),
                sums.answered(),
                sums.solved(),
                sums.closed(),
                mean(sums.answerSeconds(), sums.answered()),
                mean(sums.solveSeconds(), sums.solved()),
                sums.answerPromised(),
                sums.answerLate(),
                sums.solvePromised(),
                sums.solveLate(),
                sums.rated(),
                sums.rated() == 0
                        ? null
                        : BigDecimal.valueOf(sums.stars())
                                .divide(BigDecimal.valueOf(sums.rated()), 2, RoundingMode.HALF_UP));
    }

    private static @Nullable Long mean(BigDecimal seconds, long tickets) {
        return tickets == 0
                ? null
                : seconds.divide(BigDecimal.valueOf(tickets), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
