package io.smartbiz.sales;

import java.util.List;
import java.util.UUID;

/** What a sale would take now. */
public record Quote(UUID branchId, List<QuotedLine> lines) {}
