/** Lists as they are asked for and answered: pages, cursors, sorting, periods. */
@NullMarked
package io.smartbiz.platform.lists;

import org.jspecify.annotations.NullMarked;
