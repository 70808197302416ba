package io.smartbiz.sales;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Refuses prices below cost to sellers who may not charge them. Each refusal reveals that the cost is above some price,
 * and twenty of them would reveal the cost itself. So a refusal names neither price nor line and is audited. After a few of
 * them, the seller sells at list prices until a day has passed.
 */
@Component
class RefusedPrices {

    static final int MOST_A_DAY = 5;

    /** From this refusal within a day on, they are marked as important for the director. */
    static final int IMPORTANT_FROM = 3;

    private static final Duration DAY = Duration.ofDays(1);

    private final RefusedPriceRepository repository;
    private final Clock clock;

    RefusedPrices(RefusedPriceRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * This must be the last check: a sale that fails later for another reason would reveal that its price was accepted.
     * The goods are locked, so a parallel sale of the same goods waits and then sees this refusal.
     *
     * @param lines those of the sale that the caller answers for
     * @param batch holds a transaction of its own that has changed nothing yet, or only what an exchange undoes; a refusal is
     *     committed by it
     * @throws Failure {@code FORBIDDEN} for a price that the caller may not give
     */
    void check(Batch batch, Caller caller, Sale sale, List<SaleLine> lines, PricePolicy policy) {
        boolean belowCost = policy.forbidsAsBelowCost(lines);
        if (!belowCost && !policy.watches(lines)) {
            return;
        }
        int before = requireFewer(batch, caller);
        if (belowCost) {
            repository.add(batch, caller, sale, before + 1 >= IMPORTANT_FROM);
            batch.commit();
            throw refusal();
        }
    }

    /**
     * Waits for the member's other sales that are counted. Sales that waited on a device and went beyond the limits count as
     * refusals do, as far as no former list price explains them.
     *
     * @return how many there were within a day
     * @throws Failure {@code FORBIDDEN} after too many
     */
    int requireFewer(Batch batch, Caller caller) {
        int before = repository.countAlone(
                batch, caller.requireMember(), clock.instant().minus(DAY));
        if (before >= MOST_A_DAY) {
            throw refusal();
        }
        return before;
    }

    private static Failure refusal() {
        return Failure.of(ErrorCode.FORBIDDEN, Message.of("sale.price_refused"));
    }
}
