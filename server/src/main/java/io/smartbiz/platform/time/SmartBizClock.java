package io.smartbiz.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The clock of the whole application. Demo data and tests let work happen at another time through it. */
@Component
public class SmartBizClock extends Clock {

    private static final ScopedValue<Supplier<Instant>> OTHER_TIME = ScopedValue.newInstance();

    /** Runs {@code work} as if it were {@code time}. */
    public static <R, X extends Throwable> R at(Instant time, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(OTHER_TIME, () -> time).call(work);
    }

    @Override
    public Instant instant() {
        return OTHER_TIME.isBound() ? OTHER_TIME.get().get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Times are UTC; days follow the organisation's time zone");
    }
}
