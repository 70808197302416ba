/** How much of the disk the uploads of a member and of an organisation may take. */
@NullMarked
package io.smartbiz.files.quotas;

import org.jspecify.annotations.NullMarked;
