/**
 * What a branch has: the ledger of movements, balances, rolls, goods in, adjustments, transfers; and the product as people
 * see it, which is the catalogue's product together with its stock.
 */
@ApplicationModule(allowedDependencies = {"platform", "database", "organizations", "files", "catalog"})
@NullMarked
package io.smartbiz.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
