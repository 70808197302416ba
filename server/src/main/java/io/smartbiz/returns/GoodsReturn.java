package io.smartbiz.returns;

import io.smartbiz.returns.ReturnedLine.Kept;
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

    Collection<UUID> variants() {
        return lines.stream()
                .map(line -> line.sold().goods().variantId())
                .distinct()
                .toList();
    }

    /** What the lines that something comes back of are still sold for afterwards. */
    List<Kept> kept() {
        return lines.stream().map(ReturnedLine::kept).toList();
    }
}
