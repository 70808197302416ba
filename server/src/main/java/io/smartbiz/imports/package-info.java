/** Imports data from files. */
@ApplicationModule(allowedDependencies = {"platform", "organizations", "catalog", "products"})
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.imports;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
