package io.smartbiz.sales.approvals;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;

/** A superior has approved or rejected a price. */
@EventType(code = "approval.decided", meaning = "A superior has approved or rejected a price that a seller asked for.")
public record ApprovalDecided(UUID approvalId, UUID branchId, UUID requestedBy, UUID decidedBy, boolean approved)
        implements Event {}
