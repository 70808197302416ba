/** The global search: asks what other modules contribute, puts the best hits first and marks what fits. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package io.smartbiz.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
