package io.smartbiz.files;

import io.smartbiz.files.storage.Storages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stored bytes. Files with the same bytes share them.
 *
 * @param storage the name of the storage that has them
 * @param preview {@code none}, {@code pending}, {@code ready} or {@code failed}: whether the smaller pictures are made
 * @param thumbnailSize in bytes; null unless the smaller pictures are ready
 */
record Content(
        UUID id,
        String mediaType,
        long size,
        String storage,
        String preview,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long thumbnailSize) {

    static final String NONE = "none";
    static final String PENDING = "pending";
    static final String READY = "ready";
    static final String FAILED = "failed";

    boolean isReady() {
        return preview.equals(READY);
    }

    boolean isPending() {
        return preview.equals(PENDING);
    }

    /** The storage's key of the bytes as they were uploaded. */
    String originalKey(UUID organizationId) {
        return Storages.key(organizationId, id);
    }

    /** The storage's key of one of the smaller pictures. */
    String key(UUID organizationId, Rendition size) {
        return originalKey(organizationId) + "." + size.code();
    }

    /** What the storage has: the original, or the two smaller pictures that have replaced it. */
    List<String> keys(UUID organizationId) {
        return isReady()
                ? List.of(key(organizationId, Rendition.FULL), key(organizationId, Rendition.THUMBNAIL))
                : List.of(originalKey(organizationId));
    }
}
