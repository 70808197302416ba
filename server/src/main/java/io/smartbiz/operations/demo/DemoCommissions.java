package io.smartbiz.operations.demo;

import io.smartbiz.commissions.Basis;
import io.smartbiz.commissions.payouts.MarkPaid;
import io.smartbiz.commissions.payouts.Payouts;
import io.smartbiz.commissions.rates.CommissionRates;
import io.smartbiz.commissions.rates.EditCommissionRate;
import io.smartbiz.operations.demo.DemoShop.Place;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.time.SmartBizClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commissions of the demo carpet shop: rates from the first day on, paid at the beginning of each month. */
@Component
class DemoCommissions {

    private static final LocalTime PAY_TIME = LocalTime.of(10, 30);

    /** By then, everybody has sold something. */
    private static final int FIRST_DAYS = 7;

    private final CommissionRates rates;
    private final Payouts payouts;

    DemoCommissions(CommissionRates rates, Payouts payouts) {
        this.rates = rates;
        this.payouts = payouts;
    }

    /** Two percent for everybody, a little more for one, and a fifth of what is taken above the list. */
    void agree(Caller director, List<Place> places, LocalDate firstDay) {
        UUID first = places.getFirst().seller().requireMember();
        rates.create(director, of("Asosiy stavka", null, Basis.AMOUNT, "2", firstDay));
        rates.create(director, of("Katta sotuvchi", first, Basis.AMOUNT, "2.5", firstDay));
        rates.create(director, of("Ustama foydadan", null, Basis.EXTRA_PROFIT, "20", firstDay));
    }

    private static EditCommissionRate of(
            String name, @Nullable UUID member, Basis basis, String percent, LocalDate start) {
        return new EditCommissionRate(name, member, null, null, basis, new BigDecimal(percent), start, null, null);
    }

    /** Pays what was earned in the months before, if a month begins and the day is not yet to come. */
    void pay(Caller director, List<Place> places, LocalDate firstDay, LocalDate date, Instant now) {
        Instant moment =
                date.atTime(PAY_TIME).atZone(director.organization().timeZone()).toInstant();
        boolean begins = date.getDayOfMonth() == 1 && !date.isBefore(firstDay.plusDays(FIRST_DAYS));
        if (begins && moment.isBefore(now)) {
            for (Place place : places) {
                var command = MarkPaid.until(place.seller().requireMember(), date.minusDays(1));
                SmartBizClock.at(moment, () -> payouts.pay(director, command));
            }
        }
    }
}
