package io.smartbiz.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the business stands at this moment. A figure that the reader may not see, or whose module is not used, is null.
 *
 * @param today in the organisation's time zone
 * @param totalSalesToday what was taken
 * @param profitToday total − cost
 * @param lowStockCount products that are not sold out, but at their threshold or below
 * @param overdueDebtsCount debts with a late part
 * @param overdueDebtsAmount what of them is late
 * @param pendingTransfers goods on the way; none, because transfers arrive at once
 * @param pendingReturns returns that nobody has decided
 * @param openTickets neither resolved nor closed
 * @param overdueTickets of these, those that are late by their service level
 * @param topSellingProducts the ten with the greatest turnover of the last 30 days
 * @param recentActivities the last ten, newest first
 * @param yesterday for comparison
 */
record DashboardView(
        LocalDate today,
        @Nullable BigDecimal totalSalesToday,
        @Nullable BigDecimal profitToday,
        @Nullable Integer lowStockCount,
        @Nullable Integer overdueDebtsCount,
        @Nullable BigDecimal overdueDebtsAmount,
        @Nullable Integer pendingTransfers,
        @Nullable Integer pendingReturns,
        @Nullable Integer openTickets,
        @Nullable Integer overdueTickets,
        @Nullable List<Product> topSellingProducts,
        List<Activity> recentActivities,
        Yesterday yesterday) {

    /** The figures of the day before. */
    record Yesterday(
            @Nullable BigDecimal totalSales, @Nullable BigDecimal profit) {}

    /** @param quantity pieces or metres */
    record Product(UUID productId, String name, BigDecimal quantity, BigDecimal total) {}

    /** What happened. */
    enum Kind {
        SALE,
        DEBT_PAYMENT,
        RETURN,
        TICKET
    }

    /**
     * Something that happened.
     *
     * @param id of the sale, the debt, the return or the ticket
     * @param number of the sale, the return or the ticket; null for a debt without a sale
     * @param title of a ticket; null for others
     * @param amount of money; null for a ticket
     * @param memberName who did it; null if nobody is known
     */
    record Activity(
            Kind kind,
            UUID id,
            @Nullable String number,
            @Nullable String title,
            @Nullable BigDecimal amount,
            @Nullable String memberName,
            String branchName,
            Instant at) {}
}
