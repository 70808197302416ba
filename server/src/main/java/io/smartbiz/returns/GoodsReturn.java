package io.smartbiz.returns;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods of one sale that come back together. */
record GoodsReturn(
        UUID id,
        ReturnedSale sale,
        ReturnReason reason,
        @Nullable String reasonNote,
        List<ReturnedLine> lines,
        UUID createdBy,
        String createdByName,
        Instant createdAt) {

    UUID branchId() {
        return sale.branch().id();
    }

    Figures total() {
        return Figures.sum(lines);
    }

    /** The variants that can be sold again. */
    Collection<UUID> restocked() {
        return lines.stream()
                .filter(line -> line.condition() == GoodsCondition.RESTOCK)
                .map(line -> line.sold().goods().variantId())
                .distinct()
                .toList();
    }

    Collection<UUID> variants() {
        return lines.stream()
                .map(line -> line.sold().goods().variantId())
                .distinct()
                .toList();
    }
}
