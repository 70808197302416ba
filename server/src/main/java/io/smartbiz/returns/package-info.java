/**
 * Sold goods that come back: asked for, approved or rejected, or given back at the till at once, also in exchange for other
 * goods.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "database",
            "organizations",
            "catalog",
            "stock",
            "debts",
            "debts :: payments",
            "commissions",
            "shifts",
            "sales"
        })
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.returns;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
