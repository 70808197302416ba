/** Unpacks, starts, adopts and stops a real PostgreSQL server for one machine and for tests. */
@NullMarked
package io.smartbiz.postgres;

import org.jspecify.annotations.NullMarked;
