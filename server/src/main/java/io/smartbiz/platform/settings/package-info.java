/** The settings of an installation. */
@NullMarked
package io.smartbiz.platform.settings;

import org.jspecify.annotations.NullMarked;
