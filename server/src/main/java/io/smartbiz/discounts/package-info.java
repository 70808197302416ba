/** Promotions: what is sold for less, where and when, and which of them a line of a sale gets. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations"})
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.discounts;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
