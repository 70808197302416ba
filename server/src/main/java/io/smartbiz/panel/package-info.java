/** Serves what a browser opens: the web panel, whose files are in a separate jar, and the API's documents. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package io.smartbiz.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
