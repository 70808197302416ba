/** Reads the audit log: who changed what, when and from where. The platform writes it, in the transaction of each change. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations"})
@NullMarked
package io.smartbiz.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
