/** What each branch has: the ledger of movements, balances and rolls; goods in, adjustments and transfers. */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "catalog"})
@NullMarked
package io.smartbiz.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
