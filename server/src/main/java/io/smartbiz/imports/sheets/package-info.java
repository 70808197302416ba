/** Reads tables of Excel and CSV files as their authors see them, and writes empty ones. It knows no products. */
@NullMarked
package io.smartbiz.imports.sheets;

import org.jspecify.annotations.NullMarked;
