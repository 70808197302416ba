package io.smartbiz.files;

import io.smartbiz.database.core.tables.records.FilesRecord;
import io.smartbiz.files.inspection.FileType;
import java.util.UUID;

/** A file with its bytes. */
record StoredFile(FilesRecord file, Content content) {

    static final String TICKET = "ticket";

    UUID id() {
        return file.getId();
    }

    boolean isOwned() {
        return file.getOwnerId() != null;
    }

    FileType type() {
        return FileType.of(content.mediaType());
    }

    /** The name with an ending of the type. */
    String name() {
        return type().named(file.getName());
    }

    FileView view(FileLinks links) {
        return new FileView(
                file.getId(),
                name(),
                file.getName(),
                "/api/files/" + file.getId(),
                content.size(),
                content.mediaType(),
                content.width(),
                content.height(),
                file.getOwnerType(),
                file.getOwnerId(),
                TICKET.equals(file.getOwnerType()) ? file.getOwnerId() : null,
                file.getCreatedBy(),
                file.getCreatedAt(),
                links.url(file.getId(), Rendition.FULL),
                type().isPicture() ? links.url(file.getId(), Rendition.THUMBNAIL) : null);
    }
}
