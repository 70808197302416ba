/** The desk: what members need fixed, the conversation about it, and how long it takes. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "identity"})
@NullMarked
package io.smartbiz.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
