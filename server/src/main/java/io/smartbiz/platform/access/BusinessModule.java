package io.smartbiz.platform.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the product that an organisation uses or does not use. Members of one that does not use it find nothing of it: no
 * operations, permissions, files or hits of a search.
 */
public enum BusinessModule {
    SHOP,
    DESK;

    private static final ClassValue<Optional<BusinessModule>> OF_TYPES = new ClassValue<>() {
        @Override
        protected Optional<BusinessModule> computeValue(Class<?> type) {
            return find(type);
        }
    };

    /** Its name on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The module of a class: that of the nearest package around it with {@link PartOf}; null for what every organisation uses.
     */
    public static @Nullable BusinessModule of(Class<?> type) {
        return OF_TYPES.get(type).orElse(null);
    }

    private static Optional<BusinessModule> find(Class<?> type) {
        String name = type.getPackageName();
        while (!name.isEmpty()) {
            PartOf part = partOf(name, type.getClassLoader());
            if (part != null) {
                return Optional.of(part.value());
            }
            name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
        return Optional.empty();
    }

    private static @Nullable PartOf partOf(String packageName, ClassLoader loader) {
        try {
            return Class.forName(packageName + ".package-info", false, loader).getAnnotation(PartOf.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
