package io.smartbiz.discounts;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promotion is not what it was. @param branchId where it holds; null for every branch */
@EventType(code = "discount.changed", meaning = "A promotion was created, changed, deleted or restored.")
public record DiscountChanged(UUID discountId, @Nullable UUID branchId) implements Event {}
