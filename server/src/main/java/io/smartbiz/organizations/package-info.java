/** Organisations with their branches and settings. */
@ApplicationModule(allowedDependencies = {"platform", "database"})
@NullMarked
package io.smartbiz.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
