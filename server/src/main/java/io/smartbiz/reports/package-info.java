/** Reports: figures of a period by group, limited to what the reader may see. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "database",
            "organizations",
            "identity",
            "catalog",
            "sales :: sums",
            "tickets :: sums"
        })
@NullMarked
package io.smartbiz.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
