/**
 * What each branch has: the ledger of movements, balances and rolls. A document locks a shelf, moves goods in memory and
 * writes all of it together. The rooms below build on that: {@code documents} are receipts, adjustments and transfers,
 * {@code rolls} is how people see rolls.
 */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "catalog"})
@NullMarked
package io.smartbiz.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
