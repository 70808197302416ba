/** The global search: ranks the hits that other modules contribute, and marks what matched. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package io.smartbiz.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
