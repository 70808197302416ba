package io.smartbiz.products;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which products are listed, with the ids that the names of a filter stand for.
 *
 * @param branchId whose stock is looked at; the own branch, or all that may be seen, when it is left out
 * @param categoryIds with all categories below them; empty for all
 * @param collectionIds empty for all
 * @param filter what else products are chosen by
 */
record ProductChoice(@Nullable UUID branchId, List<UUID> categoryIds, List<UUID> collectionIds, ProductFilter filter) {}
