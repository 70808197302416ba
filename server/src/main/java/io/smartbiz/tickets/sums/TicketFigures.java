package io.smartbiz.tickets.sums;

import io.smartbiz.platform.data.Row;
import java.math.BigDecimal;
import java.util.List;

/**
 * Sums over tickets. Times are seconds of working time.
 *
 * @param opened tickets opened in the period
 * @param answered of those, how many have their first answer
 * @param answerSeconds the time until then, of all of them together
 * @param answerPromised of those opened, how many were promised a first answer in time
 * @param answerLate of those promised, how many did not get it in time
 * @param solved tickets solved in the period
 * @param solveSeconds the time until then, of all of them together
 * @param solvePromised of those solved, how many were promised a solution in time
 * @param solveLate of those promised, how many were solved late
 * @param closed tickets closed in the period
 * @param rated of those solved, how many were rated
 * @param stars the ratings of all of them together
 */
public record TicketFigures(
        long opened,
        long answered,
        BigDecimal answerSeconds,
        long answerPromised,
        long answerLate,
        long solved,
        BigDecimal solveSeconds,
        long solvePromised,
        long solveLate,
        long closed,
        long rated,
        long stars) {

    public static final TicketFigures NONE =
            new TicketFigures(0, 0, BigDecimal.ZERO, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0, 0, 0);

    /** The columns of the figures. */
    static final List<String> COLUMNS = List.of(
            "opened",
            "answered",
            "answer_seconds",
            "answer_promised",
            "answer_late",
            "solved",
            "solve_seconds",
            "solve_promised",
            "solve_late",
            "closed",
            "rated",
            "stars");

    static TicketFigures read(Row row) {
        return new TicketFigures(
                row.longValue("opened"),
                row.longValue("answered"),
                row.number("answer_seconds"),
                row.longValue("answer_promised"),
                row.longValue("answer_late"),
                row.longValue("solved"),
                row.number("solve_seconds"),
                row.longValue("solve_promised"),
                row.longValue("solve_late"),
                row.longValue("closed"),
                row.longValue("rated"),
                row.longValue("stars"));
    }

    /** The sums of both. */
    public TicketFigures plus(TicketFigures other) {
        return new TicketFigures(
                opened + other.opened,
                answered + other.answered,
                answerSeconds.add(other.answerSeconds),
                answerPromised + other.answerPromised,
                answerLate + other.answerLate,
                solved + other.solved,
                solveSeconds.add(other.solveSeconds),
                solvePromised + other.solvePromised,
                solveLate + other.solveLate,
                closed + other.closed,
                rated + other.rated,
                stars + other.stars);
    }
}
