/** Reads the audit: who changed what, when and from where. Writing it is the platform's, in each change itself. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations"})
@NullMarked
package io.smartbiz.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
