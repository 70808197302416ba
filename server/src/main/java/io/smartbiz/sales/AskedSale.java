package io.smartbiz.sales;

import io.smartbiz.commissions.LineShare;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.sales.Sale.Payment;
import io.smartbiz.sales.SaleView.PaidBy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a sale asks for, whichever of the two forms it was sent in.
 *
 * @param payments how it is paid; empty when one type of payment pays all of it
 * @param paidBy that type of payment; null when there are payments
 * @param debt how what is not paid is owed; null when all of it is paid
 * @param total what the request says of the total beside a debt; null when it says nothing
 */
record AskedSale(
        List<AskedLine> lines,
        List<Payment> payments,
        @Nullable PaymentType paidBy,
        RecordSale.@Nullable Debt debt,
        @Nullable BigDecimal total) {

    /** @throws Failure {@code VALIDATION_ERROR} for a request that fits neither form */
    static AskedSale of(RecordSale request) {
        requireNoExchange(request);
        List<RecordSale.Line> lines = request.lines();
        return lines == null ? shortForm(request) : longForm(request, lines, false);
    }

    /** A sale of which goods that come back pay a part. @throws Failure {@code VALIDATION_ERROR} */
    static AskedSale inExchange(RecordSale request) {
        requireNoExchange(request);
        return longForm(request, Objects.requireNonNull(request.lines()), true);
    }

    /** Goods that come back are named by a return. */
    private static void requireNoExchange(RecordSale request) {
        var errors = new FieldErrors();
        errors.addIf(request.paymentType() == PaidBy.EXCHANGE, "payment_type", "sale.paid_by_goods");
        List<RecordSale.Payment> payments = Objects.requireNonNullElse(request.payments(), List.of());
        for (int i = 0; i < payments.size(); i++) {
            boolean isExchange = payments.get(i).type() == PaymentType.EXCHANGE;
            errors.addIf(isExchange, "payments[" + i + "].type", "sale.paid_by_goods");
        }
        errors.throwIfAny();
    }

    private static AskedSale shortForm(RecordSale request) {
        if (request.productId() == null && request.variantId() == null) {
            throw Failure.invalid("lines", "field.required");
        }
        requireOnePayment(request);
        var line = new RecordSale.Line(
                request.productId(),
                request.variantId(),
                request.size(),
                request.rollId(),
                Objects.requireNonNull(request.quantity()),
                null,
                null,
                request.amount());
        List<Payment> payments = payments(request);
        PaymentType paidBy = request.paymentType() == null || !payments.isEmpty()
                ? null
                : request.paymentType().type();
        return new AskedSale(List.of(new AskedLine(0, "", line)), payments, paidBy, request.debt(), null);
    }

    private static void requireOnePayment(RecordSale request) {
        PaidBy type = request.paymentType();
        boolean hasPayments = hasPayments(request);
        boolean owes = request.debt() != null;
        new FieldErrors()
                .addIf(request.quantity() == null, "quantity", "field.required")
                .addIf(type == null && !hasPayments && !owes, "payment_type", "field.required")
                .addIf(type == PaidBy.MIXED && !hasPayments, "payments", "field.required")
                .addIf(type == PaidBy.CREDIT && !owes, "debt", "field.required")
                .addIf(type != null && hasPayments && !isPaidBy(request, type), "payment_type", "sale.one_form")
                .throwIfAny();
    }

    /** Lines alone, without a sale. @throws Failure {@code VALIDATION_ERROR} */
    static List<AskedLine> lines(List<RecordSale.Line> lines) {
        List<AskedLine> asked = numbered(lines);
        var errors = new FieldErrors();
        asked.forEach(line -> check(line, errors));
        errors.throwIfAny();
        return asked;
    }

    private static List<AskedLine> numbered(List<RecordSale.Line> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new AskedLine(i, "lines[" + i + "]", lines.get(i)))
                .toList();
    }

    /** @param isPaidByGoods whether the goods of an exchange may pay all of it */
    private static AskedSale longForm(RecordSale request, List<RecordSale.Line> lines, boolean isPaidByGoods) {
        List<AskedLine> asked = numbered(lines);
        var errors = new FieldErrors();
        refuseOtherGoods(request, lines, errors);
        refuseOtherPayment(request, errors);
        boolean isPaid = isPaidByGoods || hasPayments(request) || request.debt() != null;
        errors.addIf(!isPaid, "payments", "field.required");
        asked.forEach(line -> check(line, errors));
        errors.throwIfAny();
        BigDecimal total = request.debt() == null ? null : request.amount();
        return new AskedSale(asked, payments(request), null, request.debt(), total);
    }

    private static void check(AskedLine line, FieldErrors errors) {
        RecordSale.Line sent = line.asked();
        errors.addIf(sent.productId() == null && sent.variantId() == null, line.field("product_id"), "field.required");
        errors.addIf(
                sent.discountVersion() != null && sent.discountId() == null,
                line.field("discount_id"),
                "field.required");
        errors.addIf(sent.unitPrice() != null && sent.amount() != null, line.field("amount"), "sale.one_price");
        checkSellers(line, errors);
    }

    private static void checkSellers(AskedLine line, FieldErrors errors) {
        List<LineShare> sellers = line.sellers();
        long different = sellers.stream().map(LineShare::sellerId).distinct().count();
        boolean isWhole =
                LineShare.isWhole(sellers.stream().map(LineShare::share).toList());
        errors.addIf(different < sellers.size(), line.field("sellers"), "field.given_twice")
                .addIf(!sellers.isEmpty() && !isWhole, line.field("sellers"), "commission.shares_not_whole");
    }

    /** Beside lines, the goods of the short form would be ignored silently if they were not those of the only line. */
    private static void refuseOtherGoods(RecordSale request, List<RecordSale.Line> lines, FieldErrors errors) {
        RecordSale.Line only = lines.size() == 1 ? lines.getFirst() : null;
        boolean otherProduct = differs(request.productId(), only == null ? null : only.productId());
        boolean otherVariant = differs(request.variantId(), only == null ? null : only.variantId());
        errors.addIf(otherProduct || otherVariant, "product_id", "sale.one_form")
                .addIf(differs(request.size(), only == null ? null : only.size()), "size", "sale.one_form")
                .addIf(differs(request.rollId(), only == null ? null : only.rollId()), "roll_id", "sale.one_form")
                .addIf(differs(request.quantity(), only == null ? null : only.quantity()), "quantity", "sale.one_form");
    }

    private static void refuseOtherPayment(RecordSale request, FieldErrors errors) {
        BigDecimal paid = payments(request).stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        PaidBy type = request.paymentType();
        errors.addIf(request.debt() == null && differs(request.amount(), paid), "amount", "sale.one_form")
                .addIf(type != null && !isPaidBy(request, type), "payment_type", "sale.one_form");
    }

    /** Whether something is said that is not the same as the other. */
    private static boolean differs(@Nullable Object said, @Nullable Object other) {
        return said != null && !said.equals(other);
    }

    private static boolean differs(@Nullable BigDecimal said, @Nullable BigDecimal other) {
        return said != null && (other == null || said.compareTo(other) != 0);
    }

    private static boolean isPaidBy(RecordSale request, PaidBy type) {
        List<PaymentType> types = payments(request).stream().map(Payment::type).toList();
        boolean owes = request.debt() != null;
        return (owes || !types.isEmpty()) && PaidBy.of(types, owes) == type;
    }

    private static boolean hasPayments(RecordSale request) {
        return request.payments() != null && !request.payments().isEmpty();
    }

    private static List<Payment> payments(RecordSale request) {
        return Objects.requireNonNullElse(request.payments(), List.<RecordSale.Payment>of()).stream()
                .map(payment -> new Payment(payment.type(), payment.amount(), payment.givenAmount()))
                .toList();
    }

    /** How {@code total} is paid. */
    List<Payment> paymentsOf(BigDecimal total) {
        return paidBy == null ? payments : List.of(new Payment(paidBy, total, null));
    }
}
