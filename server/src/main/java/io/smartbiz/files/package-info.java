/**
 * Uploaded files: what may be uploaded, where the bytes lie, who may have them, and when they go.
 *
 * <p>A file is uploaded first and attached later. Until then it belongs to whoever uploaded it, and goes after a day. A module
 * whose records have files
 *
 * <ul>
 *   <li>contributes a bean {@link io.smartbiz.files.FileOwner} that says who may see and change the files of a record,
 *   <li>attaches what was uploaded by {@link io.smartbiz.files.Attachments#attach} or
 *       {@link io.smartbiz.files.Attachments#arrange}, in the transaction of its own change,
 *   <li>shows them by {@link io.smartbiz.files.Attachments#of}, and
 *   <li>says by {@link io.smartbiz.files.Attachments#ownerDeleted} and
 *       {@link io.smartbiz.files.Attachments#ownerRestored} that a record went or came back.
 * </ul>
 *
 * <p>It knows no record itself, so that every other module can use it.
 */
@ApplicationModule(allowedDependencies = {"platform", "database"})
@NullMarked
package io.smartbiz.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
