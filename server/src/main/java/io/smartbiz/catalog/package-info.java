/** What is sold: categories, collections, sizes, products with their variants and prices. */
@ApplicationModule(allowedDependencies = {"platform", "database"})
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.catalog;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
