/** Who may do what: members, roles, signing in, sessions. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "files", "files :: types"})
@NullMarked
package io.smartbiz.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
