package io.smartbiz.sales;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.sales.Sale.Payment;
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
 */
record AskedSale(
        List<AskedLine> lines,
        List<Payment> payments,
        @Nullable PaymentType paidBy) {

    /** @throws Failure {@code VALIDATION_ERROR} for a request that fits neither form */
    static AskedSale of(RecordSale request) {
        if (request.debt() != null) {
            throw Failure.invalid("debt", "sale.no_credit_yet");
        }
        List<RecordSale.Line> lines = request.lines();
        return lines == null ? shortForm(request) : longForm(request, lines);
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
        return new AskedSale(List.of(new AskedLine(0, "", line)), payments(request), request.paymentType());
    }

    private static void requireOnePayment(RecordSale request) {
        boolean hasPayments = request.payments() != null;
        new FieldErrors()
                .addIf(request.quantity() == null, "quantity", "field.required")
                .addIf(request.paymentType() == null && !hasPayments, "payment_type", "field.required")
                .addIf(request.paymentType() != null && hasPayments, "payment_type", "sale.one_form")
                .throwIfAny();
    }

    private static AskedSale longForm(RecordSale request, List<RecordSale.Line> lines) {
        List<AskedLine> asked = IntStream.range(0, lines.size())
                .mapToObj(i -> new AskedLine(i, "lines[" + i + "]", lines.get(i)))
                .toList();
        var errors = new FieldErrors();
        refuseFieldsOfTheShortForm(request, errors);
        errors.addIf(request.payments() == null, "payments", "field.required");
        asked.forEach(line -> check(line, errors));
        errors.throwIfAny();
        return new AskedSale(asked, payments(request), null);
    }

    private static void check(AskedLine line, FieldErrors errors) {
        RecordSale.Line sent = line.asked();
        errors.addIf(sent.productId() == null && sent.variantId() == null, line.field("product_id"), "field.required");
        errors.addIf(sent.unitPrice() != null && sent.amount() != null, line.field("amount"), "sale.one_price");
    }

    /** In a request with lines, these fields would be ignored silently. */
    private static void refuseFieldsOfTheShortForm(RecordSale request, FieldErrors errors) {
        errors.addIf(request.productId() != null || request.variantId() != null, "product_id", "sale.one_form");
        errors.addIf(request.size() != null, "size", "sale.one_form");
        errors.addIf(request.rollId() != null, "roll_id", "sale.one_form");
        errors.addIf(request.quantity() != null, "quantity", "sale.one_form");
        errors.addIf(request.amount() != null, "amount", "sale.one_form");
        errors.addIf(request.paymentType() != null, "payment_type", "sale.one_form");
    }

    private static List<Payment> payments(RecordSale request) {
        return Objects.requireNonNullElse(request.payments(), List.<RecordSale.Payment>of()).stream()
                .map(payment -> new Payment(payment.type(), payment.amount()))
                .toList();
    }

    /** How {@code total} is paid. */
    List<Payment> paymentsOf(BigDecimal total) {
        return paidBy == null ? payments : List.of(new Payment(paidBy, total));
    }
}
