/** What happened, told to other modules after commit, at least once. */
@NullMarked
package io.smartbiz.platform.events;

import org.jspecify.annotations.NullMarked;
