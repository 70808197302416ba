/** The desk: tickets with their life, history and conversation, and the lists that people work through. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "identity", "files"})
@NullMarked
package io.smartbiz.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
