package io.smartbiz.stock.documents;

import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which movements or documents are listed. */
@QueryParameters
record StockFilter(
        List<UUID> branchId,
        @Nullable UUID productId,
        @Nullable UUID variantId,
        @Nullable UUID rollId,
        List<String> kind,
        DateRange dates) {}
