package io.smartbiz.operations.demo;

import io.smartbiz.operations.demo.DemoShop.Place;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.returns.ApproveReturn;
import io.smartbiz.returns.RejectReturn;
import io.smartbiz.returns.RequestReturn;
import io.smartbiz.returns.ReturnReason;
import io.smartbiz.returns.Returns;
import io.smartbiz.sales.PaymentType;
import io.smartbiz.sales.RecordSale;
import io.smartbiz.sales.SaleView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goods that came back to the demo carpet shop: twelve returns, of every kind and state. */
@Component
class DemoReturns {

    private static final LocalTime NOON = LocalTime.of(12, 15);
    private static final Duration UNTIL_DECIDED = Duration.ofMinutes(25);

    private final Returns returns;
    private final DemoMoments moments;

    DemoReturns(Returns returns, DemoMoments moments) {
        this.returns = returns;
        this.moments = moments;
    }

    /** A sale and where it was made. */
    record Sold(Place place, SaleView sale) {}

    /** What becomes of a return. */
    private enum Story {
        APPROVED(ReturnReason.WRONG_SIZE),
        CHANGED_MIND(ReturnReason.CUSTOMER_CHANGE_MIND),
        DEFECTIVE(ReturnReason.DEFECTIVE),
        EXCHANGED(ReturnReason.WRONG_SIZE),
        REJECTED(ReturnReason.CUSTOMER_CHANGE_MIND),
        PENDING(ReturnReason.DEFECTIVE);

        private final ReturnReason reason;

        Story(ReturnReason reason) {
            this.reason = reason;
        }
    }

    /** In their order; the last ones still wait for the director. */
    private static final List<Story> STORIES = List.of(
            Story.APPROVED,
            Story.REJECTED,
            Story.DEFECTIVE,
            Story.EXCHANGED,
            Story.CHANGED_MIND,
            Story.APPROVED,
            Story.DEFECTIVE,
            Story.REJECTED,
            Story.EXCHANGED,
            Story.PENDING,
            Story.PENDING,
            Story.PENDING);

    /** The returns that are to come, one every other day. */
    static final class Plan {

        private final LocalDate first;
        private final List<Sold> sold = new ArrayList<>();
        private int next;

        Plan(LocalDate today) {
            first = today.minusDays(2L * STORIES.size());
        }

        void add(Place place, SaleView sale) {
            sold.add(new Sold(place, sale));
        }

        /** A sale of the days before that was paid at once and is not spoken of yet; null for none. */
        private @Nullable Sold take() {
            Sold found = sold.stream()
                    .filter(one ->
                            one.sale().debt() == null && one.sale().lines().size() == 1)
                    .reduce((_, later) -> later)
                    .orElse(null);
            sold.clear();
            return found;
        }
    }

    /** Lets the return of a day happen, if one is due and the noon is over. */
    void happen(Plan plan, Caller director, List<Goods> goods, LocalDate date) {
        Instant noon =
                date.atTime(NOON).atZone(director.organization().timeZone()).toInstant();
        boolean isDue = !date.isBefore(plan.first) && plan.next < STORIES.size();
        if (!isDue || date.toEpochDay() % 2 != plan.first.toEpochDay() % 2 || !noon.isBefore(moments.now())) {
            return;
        }
        Sold sold = plan.take();
        if (sold != null) {
            play(STORIES.get(plan.next++), sold, director, goods, noon);
        }
    }

    private void play(Story story, Sold sold, Caller director, List<Goods> goods, Instant noon) {
        if (story == Story.EXCHANGED) {
            exchange(sold, director, goods, noon);
            return;
        }
        var asked = new ArrayList<UUID>();
        moments.at(
                noon,
                batch -> asked.add(returns.request(batch, sold.place().seller(), request(sold, story.reason, null))
                        .id()));
        Instant later = noon.plus(UNTIL_DECIDED);
        UUID id = asked.getFirst();
        switch (story) {
            case PENDING, EXCHANGED -> {}
            case REJECTED ->
                SmartBizClock.at(later, () -> {
                    returns.reject(director, id, new RejectReturn("Gilam ishlatilgan"));
                    return null;
                });
            case APPROVED, CHANGED_MIND, DEFECTIVE ->
                SmartBizClock.at(later, () -> returns.approve(director, id, new ApproveReturn(null, null, null, null)));
        }
    }

    private static RequestReturn request(Sold sold, ReturnReason reason, RequestReturn.@Nullable Exchange exchange) {
        SaleView.LineView line = sold.sale().lines().getFirst();
        return new RequestReturn(
                sold.sale().id(),
                List.of(new RequestReturn.Line(line.line(), line.quantity(), null)),
                reason,
                null,
                null,
                null,
                exchange != null,
                exchange,
                null,
                null);
    }

    /** The customer takes what costs at least as much, and pays the difference; what is not in stock is not offered. */
    private void exchange(Sold sold, Caller director, List<Goods> goods, Instant noon) {
        BigDecimal back = sold.sale().amounts().amount();
        var done = new ArrayList<UUID>();
        goods.stream()
                .filter(one -> !one.byMeter() && one.price().compareTo(back) >= 0)
                .takeWhile(_ -> done.isEmpty())
                .forEach(one -> moments.at(
                        noon,
                        batch -> done.add(returns.request(
                                        batch, director, request(sold, Story.EXCHANGED.reason, instead(one, back)))
                                .id())));
    }

    private static RequestReturn.Exchange instead(Goods one, BigDecimal back) {
        var line = new RecordSale.Line(null, one.variantId(), null, null, BigDecimal.ONE, null, null, one.price());
        BigDecimal more = one.price().subtract(back);
        List<RecordSale.Payment> payments =
                more.signum() == 0 ? List.of() : List.of(new RecordSale.Payment(PaymentType.CASH, more, null));
        return new RequestReturn.Exchange(RecordSale.Buyer.UNKNOWN, List.of(line), payments, null, null, null);
    }
}
