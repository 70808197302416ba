/** Organisations and their branches: who uses an installation, where, and by which rules of their own. */
@ApplicationModule(allowedDependencies = {"platform", "database"})
@NullMarked
package io.smartbiz.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
