package io.smartbiz.operations.demo;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.shifts.CloseShift;
import io.smartbiz.shifts.MoveCash;
import io.smartbiz.shifts.OpenShift;
import io.smartbiz.shifts.ShiftCashView;
import io.smartbiz.shifts.ShiftMoneyRepository;
import io.smartbiz.shifts.Shifts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The tills of the demo carpet shop: opened each morning, and counted and closed each evening. */
@Component
class DemoShifts {

    private static final long SEED = 20_260_131;
    private static final LocalTime OPENS = LocalTime.of(8, 50);
    private static final LocalTime CLOSES = LocalTime.of(20, 15);
    private static final BigDecimal FLOAT = new BigDecimal("500000.00");

    private final Shifts shifts;
    private final ShiftMoneyRepository money;
    private final DemoMoments moments;

    DemoShifts(Shifts shifts, ShiftMoneyRepository money, DemoMoments moments) {
        this.shifts = shifts;
        this.money = money;
        this.moments = moments;
    }

    /** A shift that is open, and who works in it. */
    record Open(UUID shiftId, Caller member) {}

    /** Opens the tills in the morning, unless the morning is yet to come. */
    List<Open> open(List<DemoShop.Place> places, LocalDate date) {
        var open = new ArrayList<Open>();
        for (DemoShop.Place place : places) {
            Instant morning = at(place.seller(), date, OPENS);
            if (morning.isBefore(moments.now())) {
                var command = new OpenShift(place.branchId(), null, FLOAT);
                moments.at(morning, batch -> {
                    UUID id = shifts.open(batch, place.seller(), command).id();
                    open.add(new Open(id, place.seller()));
                });
            }
        }
        return open;
    }

    /**
     * Closes the tills in the evening, unless the evening is yet to come.
     *
     * @param before what happens before that moment
     */
    void close(List<Open> open, LocalDate date, Consumer<Instant> before) {
        var random = new Random(SEED + date.toEpochDay());
        for (Open one : open) {
            Instant evening = at(one.member(), date, CLOSES);
            if (evening.isBefore(moments.now())) {
                before.accept(evening);
                BigDecimal left = takeToTheBank(one, evening);
                var command = new CloseShift(left.add(error(random)), null, null);
                moments.at(
                        evening.plusSeconds(300), batch -> shifts.close(batch, one.member(), one.shiftId(), command));
            }
        }
    }

    /** Whole thousands above the float go to the bank. @return what stays in the drawer */
    private BigDecimal takeToTheBank(Open one, Instant evening) {
        BigDecimal expected = money.of(one.shiftId()).expectedCash(FLOAT);
        BigDecimal taken =
                expected.subtract(FLOAT).setScale(-3, RoundingMode.DOWN).setScale(2);
        if (taken.signum() > 0) {
            var command = new MoveCash(ShiftCashView.Type.CASH_OUT, taken, "Bankka topshirildi");
            moments.at(evening, batch -> shifts.move(batch, one.member(), one.shiftId(), command));
            return expected.subtract(taken);
        }
        return expected;
    }

    /** Now and then, somebody gives back too much or too little. */
    private static BigDecimal error(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> new BigDecimal("-20000");
            case 1 -> new BigDecimal("5000");
            default -> BigDecimal.ZERO;
        };
    }

    private static Instant at(Caller member, LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(member.organization().timeZone()).toInstant();
    }
}
