package io.smartbiz.sales.sums;

import io.smartbiz.discounts.DiscountUse;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.sums.SummedDays;
import io.smartbiz.platform.time.Period;
import io.smartbiz.sales.sums.SalesSumsRepository.Question;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How much promotions were used, from the sums of days that are over and the lines of those that are not. */
@Component
class UsedDiscounts implements DiscountUse {

    private final SalesSumsRepository sums;
    private final Pipeline pipeline;
    private final Clock clock;

    UsedDiscounts(SalesSumsRepository sums, Pipeline pipeline, Clock clock) {
        this.sums = sums;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Used> used(Caller caller, List<UUID> ids, Instant since) {
        LocalDate from = LocalDate.ofInstant(since, caller.organization().timeZone());
        LocalDate today = caller.organization().today(clock);
        var period = new Period(from.isAfter(today) ? today : from, today);
        var question = new Question(caller.scope(Permission.SALES_VIEW_ANALYTICS), period);
        var used = new HashMap<UUID, Used>();
        try (var batch = pipeline.join()) {
            SummedDays summed = sums.summedDays(batch);
            var parts = sums.ofDiscounts(batch, summed, question, ids);
            batch.send();
            parts.list()
                    .forEach(part -> used.put(
                            UUID.fromString(part.key()),
                            new Used(part.figures().sales(), part.figures().discount())));
        }
        return used;
    }
}
