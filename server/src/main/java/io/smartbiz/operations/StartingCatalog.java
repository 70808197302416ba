package io.smartbiz.operations;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.catalog.CategoryView;
import io.smartbiz.catalog.EditCategory;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.text.Language;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The categories that a new carpet shop starts with. Afterwards they are like any others. */
@Component
class StartingCatalog {

    private final Catalog catalog;

    StartingCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    void create(Caller caller) {
        CategoryView carpets = category(caller, null, 0, "Gilamlar", "فرش‌ها", "Ковры", "Carpets");
        category(caller, carpets.id(), 1, "Paloslar", "پالازها", "Паласы", "Palas rugs");
        category(caller, carpets.id(), 2, "Joynamozlar", "جانمازها", "Молитвенные коврики", "Prayer rugs");
        category(caller, null, 3, "Metrajlar", "متری", "Метраж", "By the metre");
        category(caller, null, 4, "Ovalniy", "بیضی", "Овальные", "Oval");
        category(caller, null, 5, "Kovriy", "قالیچه‌ها", "Коврики", "Rugs");
    }

    private CategoryView category(
            Caller caller, @Nullable UUID parent, int position, String uz, String fa, String ru, String en) {
        return catalog.createCategory(
                caller,
                new EditCategory(
                        parent,
                        uz,
                        Map.of(Language.UZ, uz, Language.FA, fa, Language.RU, ru, Language.EN, en),
                        position,
                        null));
    }
}
