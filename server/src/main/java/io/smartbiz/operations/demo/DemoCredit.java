package io.smartbiz.operations.demo;

import io.smartbiz.debts.PlannedPart;
import io.smartbiz.debts.payments.DebtPayments;
import io.smartbiz.debts.payments.PayDebt;
import io.smartbiz.debts.payments.PaymentMethod;
import io.smartbiz.debts.payments.WriteOff;
import io.smartbiz.operations.demo.DemoShop.Place;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.sales.PaymentType;
import io.smartbiz.sales.RecordSale;
import io.smartbiz.sales.SaleView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sales on credit in the demo carpet shop, and how their debts are paid: in time, in part, late or never. */
@Component
class DemoCredit {

    private final DebtPayments payments;
    private final DemoMoments moments;

    DemoCredit(DebtPayments payments, DemoMoments moments) {
        this.payments = payments;
        this.moments = moments;
    }

    /**
     * Something that a customer is going to do.
     *
     * @param amount what is paid; null when the rest is given up
     */
    record Promise(
            UUID debtId,
            Caller member,
            Instant at,
            @Nullable BigDecimal amount) {}

    /** Leaves two thirds of a sale unpaid, in one part or in two. */
    void lend(RecordSale.Builder sale, BigDecimal total, LocalDate day, Random random) {
        BigDecimal paid = share(total, 3);
        BigDecimal rest = total.subtract(paid);
        if (paid.signum() > 0) {
            sale.pay(PaymentType.CASH, paid);
        }
        LocalDate deadline = day.plusDays(14 + random.nextInt(30));
        sale.owe(deadline, random.nextInt(3) == 0 ? halves(rest, day, deadline) : List.of());
    }

    /** Two parts; none for an amount that cannot be halved. */
    private static List<PlannedPart> halves(BigDecimal amount, LocalDate day, LocalDate deadline) {
        BigDecimal first = share(amount, 2);
        if (first.signum() == 0) {
            return List.of();
        }
        LocalDate half = day.plusDays(ChronoUnit.DAYS.between(day, deadline) / 2);
        return List.of(new PlannedPart(half, first), new PlannedPart(deadline, amount.subtract(first)));
    }

    private static BigDecimal share(BigDecimal amount, int parts) {
        return amount.divide(BigDecimal.valueOf(parts), -3, RoundingMode.DOWN).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** What becomes of a debt. */
    List<Promise> promises(
            SaleView.OnCredit debt, Place place, Caller director, Instant sold, LocalDate day, Random random) {
        long days = ChronoUnit.DAYS.between(day, debt.paymentDeadline());
        Instant half = sold.plus(days / 2, ChronoUnit.DAYS);
        Instant due = sold.plus(days - 1, ChronoUnit.DAYS);
        BigDecimal total = debt.totalAmount();
        BigDecimal some = share(total, 2);
        UUID id = debt.id();
        Caller seller = place.seller();
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 ->
                some.signum() == 0
                        ? List.of(new Promise(id, seller, due, total))
                        : List.of(
                                new Promise(id, seller, half, some),
                                new Promise(id, seller, due, total.subtract(some)));
            case 4, 5 -> List.of(new Promise(id, seller, due.plus(6, ChronoUnit.DAYS), total));
            case 6, 7 -> some.signum() == 0 ? List.of() : List.of(new Promise(id, seller, half, some));
            case 8 -> List.of(new Promise(id, director, due.plus(10, ChronoUnit.DAYS), null));
            default -> List.of();
        };
    }

    /** Does what was promised until a moment; the rest stays promised. */
    void keep(List<Promise> promises, Instant until) {
        var due = new ArrayList<>(promises.stream()
                .filter(promise -> promise.at().isBefore(until))
                .sorted(Comparator.comparing(Promise::at))
                .toList());
        promises.removeAll(due);
        due.forEach(promise -> moments.at(promise.at(), batch -> keep(batch, promise)));
    }

    private void keep(Batch batch, Promise promise) {
        if (promise.amount() == null) {
            payments.writeOff(batch, promise.member(), promise.debtId(), new WriteOff("Chet elga koʻchib ketdi"));
        } else {
            var command = new PayDebt(promise.amount(), PaymentMethod.CASH, null, null);
            payments.pay(batch, promise.member(), promise.debtId(), command);
        }
    }
}
