package io.smartbiz.files;

import java.util.Locale;

/** In which size a picture is wanted. What is no picture comes in full only. */
enum Rendition {
    FULL,
    THUMBNAIL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
