package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.sales.Sale.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedSaleTest {

    private static final UUID CARPET = UUID.randomUUID();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static RecordSale shortForm(
            @Nullable UUID product,
            @Nullable BigDecimal quantity,
            @Nullable PaymentType type,
            List<RecordSale.Payment> payments) {
        return RecordSaleDraft.here()
                .shortForm(product, quantity, HUNDRED)
                .paidBy(type)
                .payments(payments)
                .build();
    }

    private static RecordSale.Line line(@Nullable UUID product, @Nullable BigDecimal unitPrice) {
        return RecordSaleDraft.line(product, BigDecimal.TWO, unitPrice, HUNDRED);
    }

    private static RecordSale.Payment cash(BigDecimal amount) {
        return new RecordSale.Payment(PaymentType.CASH, amount, null);
    }

    private static Set<String> wrongFields(RecordSale request) {
        return WrongFields.of(() -> AskedSale.of(request));
    }

    @Test
    void turnsTheShortFormIntoOneLinePaidInFull() {
        AskedSale sale = AskedSale.of(shortForm(CARPET, BigDecimal.TWO, PaymentType.CARD, List.of()));
        assertThat(sale.lines()).singleElement().satisfies(line -> {
            assertThat(line.wanted().productId()).isEqualTo(CARPET);
            assertThat(line.quantity()).isEqualTo(BigDecimal.TWO);
            assertThat(line.waste()).isEqualTo(BigDecimal.ZERO);
            assertThat(line.field("quantity")).isEqualTo("quantity");
        });
        assertThat(sale.paymentsOf(HUNDRED)).containsExactly(new Payment(PaymentType.CARD, HUNDRED, null));
    }

    @Test
    void takesSeveralPaymentsForTheShortForm() {
        AskedSale sale = AskedSale.of(shortForm(CARPET, BigDecimal.TWO, null, List.of(cash(BigDecimal.TEN))));
        assertThat(sale.paymentsOf(HUNDRED)).containsExactly(new Payment(PaymentType.CASH, BigDecimal.TEN, null));
    }

    @Test
    void namesTheFieldsOfEachLine() {
        var request = RecordSaleDraft.in(UUID.randomUUID())
                .lines(List.of(line(CARPET, null), line(CARPET, null)))
                .pay(PaymentType.CASH, HUNDRED)
                .build();
        assertThat(AskedSale.of(request).lines())
                .extracting(line -> line.field("amount"))
                .containsExactly("lines[0].amount", "lines[1].amount");
    }

    @Test
    void saysAllThatIsMissingInTheShortForm() {
        assertThat(wrongFields(shortForm(CARPET, null, null, List.of())))
                .containsExactlyInAnyOrder("quantity", "payment_type");
        assertThat(wrongFields(shortForm(null, null, null, List.of()))).containsExactly("lines");
    }

    @Test
    void refusesATypeOfPaymentThatThePaymentsAreNot() {
        assertThat(wrongFields(shortForm(CARPET, BigDecimal.ONE, PaymentType.CARD, List.of(cash(HUNDRED)))))
                .containsExactly("payment_type");
        AskedSale sale = AskedSale.of(shortForm(CARPET, BigDecimal.ONE, PaymentType.CASH, List.of(cash(HUNDRED))));
        assertThat(sale.paymentsOf(HUNDRED)).containsExactly(new Payment(PaymentType.CASH, HUNDRED, null));
    }

    /** A sale that was read has both forms. */
    @Test
    void takesTheShortFormBesideLinesThatSayTheSame() {
        var both = RecordSaleDraft.here()
                .lines(List.of(line(CARPET, null)))
                .pay(PaymentType.CASH, HUNDRED)
                .shortForm(CARPET, new BigDecimal("2.000"), new BigDecimal("100.00"))
                .paidBy(PaymentType.CASH)
                .build();
        assertThat(AskedSale.of(both).lines()).hasSize(1);
        assertThat(AskedSale.of(both).paymentsOf(HUNDRED))
                .containsExactly(new Payment(PaymentType.CASH, HUNDRED, null));
        var several = RecordSaleDraft.here()
                .lines(List.of(line(CARPET, null), line(CARPET, null)))
                .pay(PaymentType.CASH, HUNDRED)
                .shortForm(CARPET, BigDecimal.TWO, HUNDRED)
                .build();
        assertThat(wrongFields(several)).containsExactlyInAnyOrder("product_id", "quantity");
    }

    @Test
    void refusesTheShortFormBesideOtherLines() {
        var both = RecordSaleDraft.here()
                .lines(List.of(line(CARPET, null)))
                .shortForm(UUID.randomUUID(), BigDecimal.ONE, HUNDRED)
                .pickedFrom("2×3", UUID.randomUUID())
                .paidBy(PaymentType.CASH)
                .build();
        assertThat(wrongFields(both))
                .containsExactlyInAnyOrder(
                        "product_id", "size", "roll_id", "quantity", "amount", "payment_type", "payments");
    }

    @Test
    void refusesALineWithoutGoodsAndALineWithTwoPrices() {
        var request = RecordSaleDraft.in(UUID.randomUUID())
                .lines(List.of(line(CARPET, null), line(null, null), line(CARPET, BigDecimal.TEN)))
                .pay(PaymentType.CASH, HUNDRED)
                .build();
        assertThat(wrongFields(request)).containsExactlyInAnyOrder("lines[1].product_id", "lines[2].amount");
    }

    @Test
    void needsNoPaymentBesideADebt() {
        var debt = new RecordSale.Debt(LocalDate.parse("2026-12-01"), null);
        var whole = RecordSaleDraft.here()
                .lines(List.of(line(CARPET, null)))
                .promising(debt)
                .build();
        assertThat(AskedSale.of(whole).payments()).isEmpty();
        var part = RecordSaleDraft.here()
                .lines(List.of(line(CARPET, null)))
                .pay(PaymentType.CASH, HUNDRED)
                .promising(debt)
                .paidBy(PaymentType.CASH)
                .build();
        assertThat(wrongFields(part)).containsExactly("payment_type");
    }
}
