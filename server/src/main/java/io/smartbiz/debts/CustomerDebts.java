package io.smartbiz.debts;

import io.smartbiz.customers.CustomerUse;
import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Debts that are open keep their customer and their branch from being deleted. */
@Component
class CustomerDebts implements CustomerUse, BranchUse {

    private final DebtRepository repository;

    CustomerDebts(DebtRepository repository) {
        this.repository = repository;
    }

    @Override
    public void move(Caller caller, UUID from, UUID to) {
        repository.moveCustomer(caller, from, to);
    }

    @Override
    public boolean isOpen(UUID organizationId, UUID customerId) {
        return repository.owes(organizationId, customerId);
    }

    @Override
    public String usedFor() {
        return "debts";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.hasOpen(organizationId, branchId);
    }
}
