/** The command line: {@code smartbiz start}, {@code smartbiz doctor} and the other commands. */
@NullMarked
package io.smartbiz.operations.commands;

import org.jspecify.annotations.NullMarked;
