/** Brings data in from files. */
@ApplicationModule(allowedDependencies = {"platform", "organizations", "catalog", "stock"})
@NullMarked
package io.smartbiz.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
