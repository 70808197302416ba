/** The desk: tickets with their life, history and conversation, and the lists that people work through. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "identity", "files"})
@PartOf(BusinessModule.DESK)
@NullMarked
package io.smartbiz.tickets;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
