package io.smartbiz.platform.search;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.NameKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of records by their names, for requests that refer to a record by either. Names that show the same are one. */
public final class NamedIds {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Map<String, UUID> ids = new HashMap<>();

    /** Adds a name, unless another record has it already. @param name null or blank for none */
    public NamedIds add(UUID id, @Nullable String name) {
        if (name != null && !NameKey.isUnseen(name)) {
            ids.putIfAbsent(NameKey.of(name), id);
        }
        return this;
    }

    /**
     * The ids that are meant. An id stands for itself, whether or not there is such a record.
     *
     * @param known read only if one of them is a name
     * @throws Failure {@code VALIDATION_ERROR} on {@code field} for a name that no record has
     */
    public static List<UUID> find(String field, List<String> namesOrIds, Supplier<NamedIds> known) {
        boolean named = namesOrIds.stream().anyMatch(text -> asId(text) == null);
        NamedIds names = named ? known.get() : new NamedIds();
        return namesOrIds.stream().map(text -> names.find(field, text)).toList();
    }

    /** The id of the record of a name; null if there is none. */
    public @Nullable UUID named(String name) {
        return ids.get(NameKey.of(name));
    }

    /** Whether a record of this id is known by a name. */
    public boolean has(UUID id) {
        return ids.containsValue(id);
    }

    private UUID find(String field, String nameOrId) {
        UUID id = asId(nameOrId) == null ? named(nameOrId) : asId(nameOrId);
        if (id == null) {
            throw Failure.invalid(field, "field.unknown_reference");
        }
        return id;
    }

    private static @Nullable UUID asId(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
