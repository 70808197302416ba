/** Imports data from files. */
@ApplicationModule(allowedDependencies = {"platform", "organizations", "catalog", "products"})
@NullMarked
package io.smartbiz.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
