package io.smartbiz.sales;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Refuses prices below cost to sellers who may not give them. Each refusal tells that the cost is above some price, and a
 * score of them would tell the cost itself. So the refusal names neither price nor line, leaves a trace in the audit, and
 * after a few of them nothing can be learned any more: the seller sells at list prices until a day has passed.
 */
@Component
class RefusedPrices {

    static final int MOST_A_DAY = 5;

    /** From this refusal on, the director is shown them. */
    static final int IMPORTANT_FROM = 3;

    private static final Duration DAY = Duration.ofDays(1);

    private final RefusedPriceRepository repository;
    private final Clock clock;

    RefusedPrices(RefusedPriceRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Nothing may be refused after this: a sale that fails for another reason would tell that its price is good enough. The
     * goods are locked, so of two sales of the same goods the second one sees the refusal of the first.
     *
     * @param batch holds a transaction of its own that has changed nothing yet; a refusal is committed by it
     * @throws Failure {@code FORBIDDEN} for a price that the caller may not give
     */
    void check(Batch batch, Caller caller, Sale sale, PricePolicy policy) {
        boolean belowCost = policy.forbidsAsBelowCost(sale.lines());
        if (!belowCost && !policy.watches(sale.lines())) {
            return;
        }
        int before =
                repository.count(batch, caller.requireMember(), clock.instant().minus(DAY));
        if (before >= MOST_A_DAY) {
            throw refusal();
        }
        if (belowCost) {
            repository.add(batch, caller, sale, before + 1 >= IMPORTANT_FROM);
            batch.commit();
            throw refusal();
        }
    }

    private static Failure refusal() {
        return Failure.of(ErrorCode.FORBIDDEN, Message.of("sale.price_refused"));
    }
}
