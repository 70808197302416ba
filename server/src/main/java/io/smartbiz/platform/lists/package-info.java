/** Requests for lists and their answers: pages, cursors, sorting, periods. */
@NullMarked
package io.smartbiz.platform.lists;

import org.jspecify.annotations.NullMarked;
