/** Scheduled and delayed work. */
@NullMarked
package io.smartbiz.platform.jobs;

import org.jspecify.annotations.NullMarked;
