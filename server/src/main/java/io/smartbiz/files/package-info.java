/**
 * Uploaded files: what may be uploaded, where the bytes are kept, who may load them, and when they are removed.
 *
 * <p>A file is uploaded first and attached later. Until then it belongs to the uploader, and is removed after a day. A module
 * whose records have files
 *
 * <ul>
 *   <li>contributes a bean {@link io.smartbiz.files.FileOwner} that says which records exist, and who may see and change the
 *       files of a record,
 *   <li>attaches uploaded files by {@link io.smartbiz.files.Attachments#attach} or
 *       {@link io.smartbiz.files.Attachments#arrange}, in the transaction of its own change,
 *   <li>shows them by {@link io.smartbiz.files.Attachments#of}, and
 *   <li>calls {@link io.smartbiz.files.Attachments#ownerDeleted} and
 *       {@link io.smartbiz.files.Attachments#ownerRestored} when it deletes or restores a record, if lists join the files.
 * </ul>
 *
 * <p>It does not know the records, so every other module can use it.
 */
@ApplicationModule(allowedDependencies = {"platform", "database"})
@NullMarked
package io.smartbiz.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
