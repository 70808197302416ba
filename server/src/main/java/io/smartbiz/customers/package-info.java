/** The people whom a shop knows by name: whom it sells on credit, calls and reminds. They belong to the whole organisation. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "identity"})
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.customers;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
