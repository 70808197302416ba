package io.smartbiz.discounts;

import io.smartbiz.platform.access.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What promotions were used for: a bean of the module that sells. */
public interface DiscountUse {

    /**
     * How much a promotion was used.
     *
     * @param sales in how many sales
     * @param amount what it took off list amounts
     */
    record Used(long sales, BigDecimal amount) {

        public static final Used NEVER = new Used(0, BigDecimal.ZERO);
    }

    /**
     * The use of promotions in the branches whose sales the caller may see; those that were never used are left out.
     *
     * @param since when the first of them was created
     */
    Map<UUID, Used> used(Caller caller, List<UUID> ids, Instant since);
}
