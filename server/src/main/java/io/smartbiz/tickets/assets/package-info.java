/** The things and rooms of a branch that tickets are about. */
@NullMarked
package io.smartbiz.tickets.assets;

import org.jspecify.annotations.NullMarked;
