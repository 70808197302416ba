package io.smartbiz.files;

import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single files, for those who may see them. */
@Service
@Transactional
class FileAccess {

    private final FileRepository repository;
    private final FileOwners owners;
    private final FileLinks links;
    private final Storages storages;

    FileAccess(FileRepository repository, FileOwners owners, FileLinks links, Storages storages) {
        this.repository = repository;
        this.owners = owners;
        this.links = links;
        this.storages = storages;
    }

    /** A file that the caller may see. @throws Failure {@code NOT_FOUND} */
    FileView get(Caller caller, UUID id) {
        return visible(caller, id).view(links);
    }

    /** The bytes of a file that the caller may see. @throws Failure {@code NOT_FOUND} */
    Download open(Caller caller, UUID id, Rendition size) {
        return download(caller.organizationId(), visible(caller, id), size);
    }

    /** The bytes of a file of the bound organisation, for whoever has a signed address. @throws Failure {@code NOT_FOUND} */
    Download openByLink(UUID organizationId, UUID id, Rendition size) {
        StoredFile file = repository.find(organizationId, id);
        if (file == null || !owners.isLiving(organizationId, file)) {
            throw Failure.notFound();
        }
        return download(organizationId, file, size);
    }

    /** Deletes a file. @throws Failure {@code NOT_FOUND} for one that the caller may not see, {@code FORBIDDEN} */
    void delete(Caller caller, UUID id) {
        StoredFile file = visible(caller, id);
        UUID record = file.file().getOwnerId();
        if (record != null && !owners.of(file).mayDelete(caller, record, file.view(links))) {
            throw Failure.forbidden();
        }
        repository.delete(caller, id);
        if (record != null) {
            owners.of(file).fileDeleted(caller, record, id);
        }
    }

    private StoredFile visible(Caller caller, UUID id) {
        StoredFile file = repository.find(caller.organizationId(), id);
        if (file == null || !owners.maySee(caller, file)) {
            throw Failure.notFound();
        }
        return file;
    }

    private Download download(UUID organizationId, StoredFile stored, Rendition size) {
        Content content = stored.content();
        if (size == Rendition.THUMBNAIL && !stored.type().isPicture()) {
            throw Failure.notFound();
        }
        boolean thumbnail = size == Rendition.THUMBNAIL && content.isReady();
        return new Download(
                storages.of(content.storage()),
                content.isReady() ? content.key(organizationId, size) : content.originalKey(organizationId),
                stored.type(),
                stored.name(),
                thumbnail ? Objects.requireNonNull(content.thumbnailSize()) : content.size(),
                "\"" + content.id() + (content.isReady() ? "-" + size.code() : "") + "\"",
                !content.isPending());
    }
}
