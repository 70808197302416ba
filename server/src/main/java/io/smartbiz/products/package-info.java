/**
 * Products as people see them: the catalogue's products together with their stock and photos. Lists and finds products, and
 * creates, changes and hides them together with their stock.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "database",
            "files",
            "files :: types",
            "catalog",
            "stock",
            "stock :: documents"
        })
@NullMarked
package io.smartbiz.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
