/**
 * What every module stands on: errors, the HTTP conventions, access, the database, events, jobs, texts and time. It
 * knows no module.
 *
 * <p>Its packages stand on floors, and each uses only the floors below its own:
 *
 * <ol start="0">
 *   <li>{@code settings}, {@code text}, {@code time}
 *   <li>{@code errors}
 *   <li>{@code access}: organisation, caller, rights and the running request
 *   <li>{@code json}, {@code search}, {@code pool}
 *   <li>{@code data}
 *   <li>{@code lists}
 *   <li>{@code sums}, {@code events}, {@code http}: annotations of operations, and answers
 *   <li>{@code jobs}, {@code http.failures}, {@code http.queries}
 *   <li>{@code http.limits}
 *   <li>{@code http.requests}: what a request passes before its operation; {@code http.connections}
 * </ol>
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.smartbiz.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
