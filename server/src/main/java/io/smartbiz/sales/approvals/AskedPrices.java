package io.smartbiz.sales.approvals;

import io.smartbiz.sales.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request with its prices. */
record AskedPrices(
        UUID id,
        UUID branchId,
        UUID requestedBy,
        @Nullable String note,
        Instant createdAt,
        Instant expiresAt,
        List<Line> lines) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999999.99");

    /** Goods, and what is asked for them. */
    record Line(Quote.Line goods, BigDecimal amount) {

        /** @param discountPercent on a line without a price of its own; null for none */
        static Line of(Quote.Line goods, @Nullable BigDecimal discountPercent) {
            if (discountPercent == null || goods.hasOwnPrice()) {
                return new Line(goods, goods.amount());
            }
            BigDecimal rest = HUNDRED.subtract(discountPercent).movePointLeft(2);
            BigDecimal asked = goods.listAmount().multiply(rest).setScale(2, RoundingMode.HALF_UP);
            return new Line(goods, asked.min(goods.amount()));
        }

        /** Whether it needs a permission: a promotion does not. */
        boolean isDiscount() {
            boolean isPromotion = goods.byPromotion() && amount.compareTo(goods.amount()) == 0;
            return !isPromotion && amount.compareTo(goods.listAmount()) < 0;
        }

        /** How far below the list it is, rounded up to two decimals as for a sale. */
        BigDecimal discountPercent() {
            return isDiscount()
                    ? goods.listAmount()
                            .subtract(amount)
                            .multiply(HUNDRED)
                            .divide(goods.listAmount(), 2, RoundingMode.UP)
                    : BigDecimal.ZERO;
        }
    }

    BigDecimal listAmount() {
        return sum(line -> line.goods().listAmount());
    }

    BigDecimal amount() {
        return sum(Line::amount);
    }

    private BigDecimal sum(Function<Line, BigDecimal> figure) {
        return lines.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the database can hold the sums. */
    boolean isStorable() {
        return amount().max(listAmount()).compareTo(LARGEST) <= 0;
    }

    /** The largest of a line. */
    BigDecimal discountPercent() {
        return lines.stream().map(Line::discountPercent).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
