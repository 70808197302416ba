/** What is sold: categories, collections, sizes, products with their variants and prices. */
@ApplicationModule(allowedDependencies = {"platform", "database"})
@NullMarked
package io.smartbiz.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
