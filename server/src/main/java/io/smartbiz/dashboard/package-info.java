/** The dashboard: figures of the day, what needs attention, what happened last, and how each member arranges it. */
@ApplicationModule(
        allowedDependencies = {"platform", "database", "organizations", "reports", "sales :: sums", "tickets :: sums"})
@NullMarked
package io.smartbiz.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
