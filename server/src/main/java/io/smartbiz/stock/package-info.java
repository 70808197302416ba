/**
 * What each branch has in stock: the ledger of movements, balances and rolls. A document locks a shelf, moves goods in memory
 * and writes everything together. Two packages build on that: {@code documents} are receipts, adjustments and transfers,
 * {@code rolls} lists and labels rolls.
 */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "catalog"})
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.stock;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
