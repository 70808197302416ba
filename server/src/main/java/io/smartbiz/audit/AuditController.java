package io.smartbiz.audit;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
class AuditController {

    private final AuditRepository repository;
    private final Clock clock;

    AuditController(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @GetMapping("/api/audit-logs")
    @Requires(Permission.AUDIT_VIEW)
    @Operation(operationId = "listAuditEntries", summary = "List who changed what; of long values only the beginning")
    Page<AuditEntryView> list(Caller caller, AuditFilter filter, ListRequest request) {
        var period = filter.dates().period(caller.organization(), clock);
        return repository.list(caller, filter, period, request);
    }

    @GetMapping("/api/audit-logs/{id}")
    @Requires(Permission.AUDIT_VIEW)
    @Operation(operationId = "getAuditEntry", summary = "Read one change in full length")
    AuditEntryView get(Caller caller, @PathVariable UUID id) {
        return repository.get(caller, id);
    }
}
