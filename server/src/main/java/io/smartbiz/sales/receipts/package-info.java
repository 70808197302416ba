/** The receipts of sales over HTTP: recorded, listed, read, and found by the global search. */
@NullMarked
package io.smartbiz.sales.receipts;

import org.jspecify.annotations.NullMarked;
