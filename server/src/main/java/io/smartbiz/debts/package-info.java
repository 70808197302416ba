/**
 * What customers owe: debts from sales that were not paid in full or from before, their plans and payments, statements and
 * ageing.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "database", "organizations", "identity", "customers", "shifts", "commissions"
        })
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.debts;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
