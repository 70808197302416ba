package io.smartbiz.sales;

import io.smartbiz.platform.data.AuditTrail.Change;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody should look at a sale that waited on a device. It is recorded, because what was taken is a fact.
 *
 * @param beyondLimit the seller's limit and the largest discount, in percent; null if only the day needs a look
 * @param isFormerPrice whether a list price of the day before the sale explains the prices
 */
record Review(@Nullable Change beyondLimit, boolean isFormerPrice) {

    /** The names of the marks in the audit log. */
    static final String BEYOND_LIMIT = "beyond_limit";

    static final String FORMER_PRICE = "former_price";
    private static final String NEEDS_REVIEW = "needs_review";

    /** A sale dated to a former day by a seller who may not date sales back. */
    static final Review OF_ITS_DAY = new Review(null, false);

    /** A sale by the terms of a promotion that was changed within the day before. */
    static final Review OF_FORMER_PROMOTION = new Review(null, true);

    void mark(Map<String, Change> changes) {
        if (beyondLimit != null) {
            changes.put(BEYOND_LIMIT, beyondLimit);
        }
        if (isFormerPrice) {
            changes.put(FORMER_PRICE, new Change(null, true));
        }
        changes.put(NEEDS_REVIEW, new Change(null, true));
    }
}
