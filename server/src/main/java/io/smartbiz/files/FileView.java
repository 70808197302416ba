package io.smartbiz.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as others see it.
 *
 * @param mediaType its type, detected from the content
 * @param size in bytes, as it is downloaded
 * @param width of the picture in pixels, once the smaller pictures are made
 * @param ownerType the kind of record that it is attached to; null while it is attached to none
 * @param uploadedBy the member who uploaded it
 * @param url where it can be had for some minutes without signing in
 * @param thumbnailUrl the same for the small picture; null for what is no picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileView(
        UUID id,
        String name,
        String mediaType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String ownerType,
        @Nullable UUID ownerId,
        @Nullable UUID uploadedBy,
        Instant createdAt,
        String url,
        @Nullable String thumbnailUrl) {}
