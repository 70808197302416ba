/** Finds out what an upload is, and whether it is whole and harmless; makes the smaller pictures. */
@NullMarked
package io.smartbiz.files.inspection;

import org.jspecify.annotations.NullMarked;
