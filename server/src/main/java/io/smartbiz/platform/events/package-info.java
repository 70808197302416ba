/** Events: what happened, delivered to other modules after the commit, at least once. */
@NullMarked
package io.smartbiz.platform.events;

import org.jspecify.annotations.NullMarked;
