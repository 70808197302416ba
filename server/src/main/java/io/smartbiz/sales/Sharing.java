package io.smartbiz.sales;

import io.smartbiz.commissions.LineShare;
import io.smartbiz.sales.SaleView.LineView.SellerView;
import java.util.List;
import java.util.Map;

/**
 * Who has sold the lines of a sale that were shared.
 *
 * @param byLine by the lines' places; those of its seller alone are left out
 */
record Sharing(Map<Integer, List<SellerView>> byLine) {

    static final Sharing NONE = new Sharing(Map.of());

    /** Those who sold a line, with their names; empty for the seller of the sale. */
    List<SellerView> of(int line) {
        return byLine.getOrDefault(line, List.of());
    }

    List<LineShare> sharesOf(int line) {
        return of(line).stream()
                .map(one -> new LineShare(one.sellerId(), one.share()))
                .toList();
    }
}
