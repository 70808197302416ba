package io.smartbiz.returns;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.text.PlainNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a sale that a request means, whichever of the two forms it was sent in. */
final class AskedReturn {

    private final RequestReturn request;
    private final FieldErrors errors = new FieldErrors();

    private AskedReturn(RequestReturn request) {
        this.request = request;
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a request that fits neither form */
    static void check(RequestReturn request) {
        List<RequestReturn.Line> lines = request.lines();
        boolean isLong = lines != null;
        boolean isSingle = lines == null || lines.size() == 1;
        boolean isOther = request.reason() == ReturnReason.OTHER;
        boolean needsApproval = !request.isApproved();
        new FieldErrors()
                .addIf(!isLong && request.productId() == null, "lines", "field.required")
                .addIf(!isLong && request.quantity() == null, "quantity", "field.required")
                .addIf(!isSingle && request.productId() != null, "product_id", "return.one_form")
                .addIf(!isSingle && request.quantity() != null, "quantity", "return.one_form")
                .addIf(isOther && isBlank(request.reasonNote()), "reason_note", "field.required")
                .addIf(needsApproval && request.exchange() != null, "exchange", "return.only_when_approved")
                .addIf(needsApproval && !refunds(request).isEmpty(), "refunds", "return.only_when_approved")
                .throwIfAny();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<RequestReturn.Refund> refunds(RequestReturn request) {
        return Objects.requireNonNullElse(request.refunds(), List.of());
    }

    /**
     * What comes back.
     *
     * @throws Failure {@code VALIDATION_ERROR} for a line that the sale does not have, and for more than is left of it
     */
    static List<ReturnedLine> lines(RequestReturn request, ReturnedSale sale) {
        var asked = new AskedReturn(request);
        List<ReturnedLine> lines = request.lines() == null ? asked.ofProduct(sale) : asked.ofLines(sale);
        asked.errors.throwIfAny();
        return lines;
    }

    private List<ReturnedLine> ofLines(ReturnedSale sale) {
        var found = new ArrayList<ReturnedLine>();
        var seen = new HashSet<Integer>();
        List<RequestReturn.Line> lines = Objects.requireNonNull(request.lines());
        IntStream.range(0, lines.size()).forEach(i -> {
            RequestReturn.Line line = lines.get(i);
            String place = "lines[" + i + "].";
            SoldLine sold = sale.lines().stream()
                    .filter(one -> one.line() == line.line())
                    .findFirst()
                    .orElse(null);
            if (sold == null) {
                errors.add(place + "line", "return.no_such_line");
                return;
            }
            errors.addIf(!seen.add(line.line()), place + "line", "field.given_twice");
            requireLeft(sold, line.quantity(), place + "quantity");
            GoodsCondition condition =
                    Objects.requireNonNullElse(line.condition(), GoodsCondition.after(request.reason()));
            found.add(new ReturnedLine(sold, line.quantity(), condition));
        });
        requireSame(found);
        return found;
    }

    /** Beside a line, the short form may only say the same. */
    private void requireSame(List<ReturnedLine> found) {
        for (ReturnedLine line : found) {
            boolean isSameProduct = request.productId() == null
                    || request.productId().equals(line.sold().goods().productId());
            boolean isSameQuantity =
                    request.quantity() == null || request.quantity().compareTo(line.quantity()) == 0;
            errors.addIf(!isSameProduct, "product_id", "return.one_form")
                    .addIf(!isSameQuantity, "quantity", "return.one_form");
        }
    }

    private List<ReturnedLine> ofProduct(ReturnedSale sale) {
        List<SoldLine> ofProduct = sale.lines().stream()
                .filter(line -> line.goods().productId().equals(request.productId()))
                .toList();
        if (ofProduct.isEmpty()) {
            throw Failure.invalid("product_id", "return.not_in_sale");
        }
        List<SoldLine> left =
                ofProduct.stream().filter(line -> line.left().signum() > 0).toList();
        if (left.size() > 1) {
            throw Failure.invalid("lines", "return.choose_line");
        }
        SoldLine line = left.isEmpty() ? ofProduct.getFirst() : left.getFirst();
        BigDecimal quantity = Objects.requireNonNull(request.quantity());
        requireLeft(line, quantity, "quantity");
        return List.of(new ReturnedLine(line, quantity, GoodsCondition.after(request.reason())));
    }

    private void requireLeft(SoldLine line, BigDecimal quantity, String field) {
        boolean isWhole = quantity.stripTrailingZeros().scale() <= 0;
        errors.addIf(line.cutFrom() == null && !isWhole, field, "stock.whole_pieces");
        if (quantity.compareTo(line.left()) > 0) {
            errors.add(
                    field,
                    line.left().signum() == 0 ? "return.nothing_left" : "return.more_than_left",
                    PlainNumber.of(line.left()));
        }
    }
}
