package io.smartbiz.dashboard;

import java.util.Locale;

/** The parts of a dashboard, in the order in which they are arranged at first. */
enum Widget {
    /** What needs attention: late debts and tickets, low stock and what is on the way. */
    ATTENTION,
    SALES_FIGURES,
    SALES_BY_DAY,
    SALES_BY_CATEGORY,
    SALES_BY_BRANCH,
    TOP_SELLING_PRODUCTS,
    RECENT_ACTIVITIES,
    LOW_STOCK,
    /** Sales alone; the activities show them, too. */
    LATEST_SALES;

    /** Whether it is there before anybody arranges it. */
    boolean isShownAtFirst() {
        return this != LATEST_SALES;
    }

    /** The name on the wire and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
