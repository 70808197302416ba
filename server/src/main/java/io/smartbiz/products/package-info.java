/**
 * Products as people see them: the catalogue's products together with their stock and photos. Lists and finds products, and
 * creates, changes and hides them together with their stock.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "database",
            "organizations",
            "files",
            "files :: types",
            "catalog",
            "stock",
            "stock :: documents",
            "discounts"
        })
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.products;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
