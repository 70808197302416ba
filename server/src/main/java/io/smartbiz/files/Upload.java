package io.smartbiz.files;

import io.smartbiz.files.inspection.Inspection;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on its way in. */
final class Upload {

    /** Stored bytes equal to the upload's were removed while it referred to them. The upload must store its own. */
    static final class JustRemoved extends RuntimeException {
        JustRemoved() {
            super("removed", null, false, false);
        }
    }

    private final Path path;
    private @Nullable Inspection inspection;

    /** The id of the bytes that were put; null when the same bytes were kept already. */
    @Nullable
    UUID put;

    /** The id of the bytes that the file has in the end. */
    @Nullable
    UUID content;

    Upload(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Inspection inspection() {
        return Objects.requireNonNull(inspection);
    }

    void inspected(Inspection result) {
        inspection = result;
    }
}
