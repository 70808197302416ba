/** Measures the product as it is run, against pgbench doing the same statements on the same server; and kills it under load. */
@NullMarked
package io.smartbiz.bench;

import org.jspecify.annotations.NullMarked;
