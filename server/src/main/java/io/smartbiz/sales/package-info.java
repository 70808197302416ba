/** Selling: sales with their lines and payments, what was earned, and the sums that reports read. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "database",
            "organizations",
            "identity",
            "catalog",
            "stock",
            "discounts",
            "customers",
            "debts",
            "shifts",
            "commissions"
        })
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.sales;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
