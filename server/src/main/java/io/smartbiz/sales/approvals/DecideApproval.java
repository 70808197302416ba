package io.smartbiz.sales.approvals;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A decision. @param note what the seller is told */
record DecideApproval(@Nullable @Size(max = 1000) String note) {}
