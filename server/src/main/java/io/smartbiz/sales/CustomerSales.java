package io.smartbiz.sales;

import io.smartbiz.customers.CustomerUse;
import io.smartbiz.platform.access.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What customers have bought. */
@Component
class CustomerSales implements CustomerUse {

    private final SaleRepository repository;

    CustomerSales(SaleRepository repository) {
        this.repository = repository;
    }

    @Override
    public void move(Caller caller, UUID from, UUID to) {
        repository.moveCustomer(caller, from, to);
    }
}
