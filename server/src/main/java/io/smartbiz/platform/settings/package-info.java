/** The settings of an installation, by area. Each area is a bean, which the start of the application registers. */
@NullMarked
package io.smartbiz.platform.settings;

import org.jspecify.annotations.NullMarked;
