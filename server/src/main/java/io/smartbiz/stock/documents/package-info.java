/** Documents that move stock: receipts of goods, adjustments and transfers; and the ledger as people read it. */
@NamedInterface("documents")
@NullMarked
package io.smartbiz.stock.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
