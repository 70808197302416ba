package io.smartbiz.catalog;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category of the catalogue.
 *
 * @param parentId the category it stands under; null at the top
 * @param name in the reader's language, where there is one
 * @param names by language code
 * @param position among its neighbours
 */
public record CategoryView(
        UUID id, @Nullable UUID parentId, String name, Map<String, String> names, int position, int version) {}
