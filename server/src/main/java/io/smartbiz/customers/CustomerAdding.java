package io.smartbiz.customers;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds a customer in the transaction of something else that needs one, such as a sale on credit. */
@Component
public class CustomerAdding {

    private final KnownCustomerRepository repository;
    private final AuditTrail audit;
    private final Clock clock;

    CustomerAdding(KnownCustomerRepository repository, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Queues a new customer. @param phone E.164; a phone that is taken fails with {@code ALREADY_EXISTS} */
    public void add(Batch batch, Caller caller, UUID id, String name, @Nullable String phone) {
        caller.require(Permission.CUSTOMERS_CREATE);
        repository.insert(batch, caller.memberId(), id, name, phone, clock.instant());
        var changes = new LinkedHashMap<String, Change>();
        changes.put("name", new Change(null, name));
        changes.put("phone", new Change(null, phone));
        audit.record(batch, caller, new AuditTrail.Entry(Action.CREATE, "customer", id, name, null, changes, false));
    }
}
