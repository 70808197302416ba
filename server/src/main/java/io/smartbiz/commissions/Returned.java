package io.smartbiz.commissions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A return, as far as commissions depend on it: what is left of its sale after this and all earlier returns.
 *
 * @param day in the organisation's time zone
 * @param lines what is left of lines; those that are not named stay as they are
 * @param totalKept what is left of the sale's total
 * @param moneyKept what of that is paid
 */
public record Returned(
        UUID saleId,
        UUID returnId,
        UUID branchId,
        Instant at,
        LocalDate day,
        List<KeptLine> lines,
        BigDecimal totalKept,
        BigDecimal moneyKept) {

    /**
     * What is left of a line.
     *
     * @param line its place among the sale's lines, from 0
     * @param amountKept what is left of what was taken
     * @param extraProfitKept what of that was taken above the list price
     */
    public record KeptLine(int line, BigDecimal amountKept, BigDecimal extraProfitKept) {}
}
