package io.smartbiz.customers;

import io.smartbiz.platform.access.Caller;
import java.util.UUID;

/** What a module keeps of customers: a bean of a module above. */
public interface CustomerUse {

    /** Gives all that belongs to one customer to another, in the running transaction. Both are locked. */
    void move(Caller caller, UUID from, UUID to);

    /** Whether something is open that forbids deleting the customer, who is locked. */
    default boolean isOpen(UUID organizationId, UUID customerId) {
        return false;
    }
}
