/** Serves the web panel, whose files lie in a jar of their own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.smartbiz.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
