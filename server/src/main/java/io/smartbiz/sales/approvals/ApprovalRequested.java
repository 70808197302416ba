package io.smartbiz.sales.approvals;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/** A seller asks for a price beyond the limit. @param discountPercent the largest of a line */
@EventType(code = "approval.requested", meaning = "A seller asks a superior for a price beyond the limit.")
public record ApprovalRequested(UUID approvalId, UUID branchId, UUID requestedBy, BigDecimal discountPercent)
        implements Event {}
