/** Selling: sales with their lines and payments, what was earned, and the sums that reports read. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "identity", "catalog", "stock"})
@NullMarked
package io.smartbiz.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
