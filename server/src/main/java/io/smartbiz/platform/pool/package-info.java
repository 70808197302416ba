/** The connections to the database: who may hold how many of them, and whether the database answers at all. */
@NullMarked
package io.smartbiz.platform.pool;

import org.jspecify.annotations.NullMarked;
