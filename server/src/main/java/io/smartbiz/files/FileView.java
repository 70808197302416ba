package io.smartbiz.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as others see it.
 *
 * @param filename the name that it is downloaded by: the original one with an extension of its type
 * @param originalFilename the name that it was uploaded by
 * @param filePath where it can be downloaded with a token
 * @param fileSize in bytes, as it is downloaded
 * @param fileType its media type, detected from the content
 * @param width of the picture in pixels, once the smaller pictures are made
 * @param ownerType the kind of record that it is attached to; null while it is attached to none
 * @param ticketId the ticket that it is attached to, or whose comment it belongs to
 * @param uploadedById the member who uploaded it
 * @param url where it can be had for some minutes without signing in
 * @param thumbnailUrl the same for the small picture; null for what is no picture
 */
public record FileView(
        UUID id,
        String filename,
        String originalFilename,
        String filePath,
        long fileSize,
        String fileType,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String ownerType,
        @Nullable UUID ownerId,
        @Nullable UUID ticketId,
        @Nullable UUID uploadedById,
        Instant createdAt,
        String url,
        @Nullable String thumbnailUrl) {

    /** The same file, as one of a ticket. */
    public FileView ofTicket(UUID id) {
        return new FileView(
                this.id,
                filename,
                originalFilename,
                filePath,
                fileSize,
                fileType,
                width,
                height,
                ownerType,
                ownerId,
                id,
                uploadedById,
                createdAt,
                url,
                thumbnailUrl);
    }
}
