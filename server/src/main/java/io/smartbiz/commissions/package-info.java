/** Commissions: what sellers earn by sales, by which rates, when, and how it is paid out. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "identity", "catalog"})
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.commissions;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
