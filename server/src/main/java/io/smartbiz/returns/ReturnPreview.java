package io.smartbiz.returns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;

/** What a return would give back if it was approved now. */
record ReturnPreview(@JsonUnwrapped ReturnView.Amounts amounts, List<Line> lines) {

    /** What of the price is that of a line of the sale. */
    record Line(int line, BigDecimal quantity, BigDecimal amount) {}

    static ReturnPreview of(ReturnedSale sale, List<ReturnedLine> lines) {
        BigDecimal amount = Figures.sum(lines).amount();
        return new ReturnPreview(
                ReturnView.Amounts.of(amount, sale.money().settle(amount)),
                lines.stream()
                        .map(line -> new Line(
                                line.sold().line(),
                                line.quantity(),
                                line.figures().amount()))
                        .toList());
    }
}
