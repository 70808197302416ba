/** Tills and shifts: what cash a drawer begins with, what moves in it, what is expected and what is counted at the end. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations"})
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.shifts;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
