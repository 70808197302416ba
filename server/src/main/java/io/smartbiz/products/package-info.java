/**
 * The product as people see it: the catalogue's product together with its stock and photos. Lists and finds products, and
 * makes, changes and hides them where stock has a say.
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
