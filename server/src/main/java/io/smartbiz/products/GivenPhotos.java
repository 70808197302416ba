package io.smartbiz.products;

import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.EditProduct.Photos;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The photos that a request gives a product, as a list, or only the main one. */
final class GivenPhotos {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\S*/api/files/)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:[/?]\\S*)?");

    private GivenPhotos() {}

    /** Those of a new product. @throws Failure {@code VALIDATION_ERROR} for an address of no uploaded picture */
    static List<UUID> ofNew(Photos given) {
        List<UUID> all = Objects.requireNonNullElse(given.photos(), List.of());
        UUID main = id(given.photo());
        return main == null ? all : withFirst(main, all);
    }

    /**
     * Those that an edit leaves a product.
     *
     * @param present the main one first
     * @throws Failure {@code VALIDATION_ERROR} for an address of no uploaded picture
     */
    static List<UUID> of(Edit<EditProduct> edit, List<UUID> present) {
        Photos given = edit.sent().pictures();
        boolean lists = edit.names("photos");
        List<UUID> all = lists ? Objects.requireNonNullElse(given.photos(), List.of()) : present;
        UUID before = present.isEmpty() ? null : present.getFirst();
        UUID main = edit.names("photo") ? id(given.photo()) : before;
        if (Objects.equals(main, before)) {
            return all;
        }
        if (main == null) {
            return lists ? all : List.of();
        }
        return withFirst(main, all);
    }

    private static List<UUID> withFirst(UUID main, List<UUID> all) {
        var ordered = new ArrayList<UUID>();
        ordered.add(main);
        all.stream().filter(id -> !id.equals(main)).forEach(ordered::add);
        return ordered;
    }

    /** The file behind an address that an answer gave. */
    private static @Nullable UUID id(@Nullable String photo) {
        if (photo == null) {
            return null;
        }
        Matcher address = ADDRESS.matcher(photo);
        if (!address.matches()) {
            throw Failure.invalid("photo", "product.photo_address");
        }
        return UUID.fromString(address.group(1));
    }
}
