/** A module that declares no use of another. */
@ApplicationModule(allowedDependencies = {})
package io.smartbiz.testing.modules.silent;

import org.springframework.modulith.ApplicationModule;
