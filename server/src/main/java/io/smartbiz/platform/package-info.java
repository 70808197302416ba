/**
 * What every module stands on: errors, the HTTP conventions, access, the database, events, jobs, texts and time. It
 * knows no module.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.smartbiz.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
