package io.smartbiz.files;

import io.smartbiz.files.FileRepository.Content;
import io.smartbiz.files.FileRepository.Stored;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files and the records that they are attached to. Except for {@link #upload} everything is part of the running transaction,
 * when there is one.
 */
@Service
public class Attachments {

    /** How the files of a request are called in it. */
    public static final String FIELD = "file";

    private static final int MOST_TRIES = 3;

    private final FileRepository repository;
    private final ObjectProvider<FileOwner> owners;
    private final Inspector inspector;
    private final IncomingFolder incoming;
    private final Storages storages;
    private final FileLinks links;
    private final ObjectProvider<Events> events;
    private final Pipeline pipeline;
    private final TransactionTemplate transactions;

    Attachments(
            FileRepository repository,
            ObjectProvider<FileOwner> owners,
            Inspector inspector,
            IncomingFolder incoming,
            Storages storages,
            FileLinks links,
            ObjectProvider<Events> events,
            Pipeline pipeline,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.owners = owners;
        this.inspector = inspector;
        this.incoming = incoming;
        this.storages = storages;
        this.links = links;
        this.events = events;
        this.pipeline = pipeline;
        this.transactions = transactions;
    }

    ///////////////////////////////////////////////////////////////////////////////////////////////////// uploading

    /**
     * Keeps what was uploaded: all of it or nothing. Must not run in a transaction, for the bytes are put before it begins.
     *
     * @param accepted the types that are taken
     * @param attach what is done with the new files' ids in the transaction that makes them, such as attaching them
     * @throws Failure {@code VALIDATION_ERROR} for what is empty or broken, {@code PAYLOAD_TOO_LARGE},
     *     {@code UNSUPPORTED_MEDIA_TYPE}, {@code UNAVAILABLE} while bytes cannot be kept
     */
    public <T> T upload(
            Caller caller, List<MultipartFile> parts, Set<FileType> accepted, Function<List<UUID>, T> attach) {
        var uploads = new ArrayList<Upload>();
        try {
            for (int i = 0; i < parts.size(); i++) {
                String field = parts.size() == 1 ? FIELD : FIELD + "[" + i + "]";
                Path path = incoming.next();
                uploads.add(new Upload(path));
                parts.get(i).transferTo(path);
                uploads.getLast().inspection =
                        inspector.inspect(field, path, parts.get(i).getOriginalFilename(), accepted);
            }
            for (int tries = 1; ; tries++) {
                try {
                    return keep(caller, uploads, attach);
                } catch (JustRemoved e) {
                    if (tries == MOST_TRIES) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw Storages.unavailable(e);
        } finally {
            uploads.forEach(upload -> IncomingFolder.remove(upload.path));
        }
    }

    /** The same bytes were there, and went while they were taken; they are put again. */
    private static final class JustRemoved extends RuntimeException {
        JustRemoved() {
            super("removed", null, false, false);
        }
    }

    /** A file on its way in. */
    private static final class Upload {

        private final Path path;
        private @Nullable Inspection inspection;
        /** The id of the bytes that were put; null when the same bytes were there. */
        private @Nullable UUID put;

        private @Nullable UUID content;

        Upload(Path path) {
            this.path = path;
        }

        Inspection inspection() {
            return Objects.requireNonNull(inspection);
        }
    }

    private <T> T keep(Caller caller, List<Upload> uploads, Function<List<UUID>, T> attach) throws IOException {
        Storage storage = storages.current();
        try {
            for (Upload upload : uploads) {
                put(caller, upload, storage);
            }
            T result = transactions.execute(_ -> attach.apply(uploads.stream()
                    .map(upload -> insert(caller, upload, storage))
                    .toList()));
            remove(caller, uploads, storage, false);
            return Objects.requireNonNull(result);
        } catch (Failure | JustRemoved | IOException e) {
            // After any other fault it is not known whether the transaction was committed: then nothing is removed
            // here.
            remove(caller, uploads, storage, true);
            throw e;
        }
    }

    private void put(Caller caller, Upload upload, Storage storage) throws IOException {
        String sha256 = upload.inspection().sha256();
        upload.put = null;
        boolean there = Boolean.TRUE.equals(
                transactions.execute(_ -> repository.hold(caller.organizationId(), sha256) != null));
        if (!there) {
            upload.put = Ids.next();
            storage.put(
                    Storages.original(caller.organizationId(), upload.put),
                    upload.path,
                    upload.inspection().type().mediaType());
        }
    }

    private UUID insert(Caller caller, Upload upload, Storage storage) {
        Inspection inspection = upload.inspection();
        UUID put = upload.put;
        if (put != null && repository.insertContent(caller.organizationId(), put, inspection, storage.name())) {
            upload.content = put;
            if (inspection.type().isPicture()) {
                haveSmallerMade(caller, put);
            }
        } else {
            upload.content = repository.hold(caller.organizationId(), inspection.sha256());
        }
        if (upload.content == null) {
            throw new JustRemoved();
        }
        return repository.insert(caller, upload.content, inspection.name());
    }

    private void haveSmallerMade(Caller caller, UUID contentId) {
        try (var batch = pipeline.join()) {
            events.getObject().publish(batch, caller.organizationId(), new PictureStored(contentId));
            batch.send();
        }
    }

    /** Removes bytes that were put and are not used: all of them, or those that somebody else had put a moment sooner. */
    private void remove(Caller caller, List<Upload> uploads, Storage storage, boolean all) {
        for (Upload upload : uploads) {
            if (upload.put != null && (all || !upload.put.equals(upload.content))) {
                storages.remove(storage.name(), List.of(Storages.original(caller.organizationId(), upload.put)));
            }
        }
    }

    ///////////////////////////////////////////////////////////////////////////////////////////////////// attaching

    /**
     * Attaches files after those that a record has. Each must be one of the record's already, or uploaded by the caller and
     * attached to nothing.
     *
     * @param field how a refusal calls the list of files
     * @throws Failure {@code VALIDATION_ERROR} for other files, too many of them, or of a type that the record does not take
     */
    public void attach(Caller caller, String ownerType, UUID recordId, String field, List<UUID> fileIds) {
        repository.lockOwner(caller.organizationId(), ownerType, recordId);
        var all = new LinkedHashSet<UUID>();
        repository.of(caller.organizationId(), ownerType, List.of(recordId)).forEach(file -> all.add(file.id()));
        all.addAll(fileIds);
        place(caller, ownerType, recordId, field, List.copyOf(all));
    }

    /** Lets a record have exactly these files, in this order; others that it had are deleted. Otherwise as {@link #attach}. */
    public void arrange(Caller caller, String ownerType, UUID recordId, String field, List<UUID> fileIds) {
        repository.lockOwner(caller.organizationId(), ownerType, recordId);
        repository.of(caller.organizationId(), ownerType, List.of(recordId)).stream()
                .map(Stored::id)
                .filter(id -> !fileIds.contains(id))
                .forEach(id -> repository.delete(caller, id));
        place(caller, ownerType, recordId, field, List.copyOf(new LinkedHashSet<>(fileIds)));
    }

    private void place(Caller caller, String ownerType, UUID recordId, String field, List<UUID> fileIds) {
        FileOwner owner = owner(ownerType).orElseThrow();
        if (fileIds.size() > owner.mostFiles()) {
            throw Failure.invalid(field, "file.too_many", owner.mostFiles());
        }
        var files = new LinkedHashMap<UUID, Stored>();
        repository.find(caller.organizationId(), fileIds).forEach(file -> files.put(file.id(), file));
        for (int i = 0; i < fileIds.size(); i++) {
            Stored file = files.get(fileIds.get(i));
            if (file == null || !mayBeOf(caller, file, ownerType, recordId)) {
                throw Failure.invalid(field + "[" + i + "]", "field.unknown_reference");
            }
            if (!isAccepted(owner, file.content())) {
                throw Failure.invalid(field + "[" + i + "]", "file.type_not_accepted");
            }
            if (!file.isOwned() || file.file().getPosition() != i) {
                repository.attach(caller, file.id(), ownerType, recordId, i);
            }
        }
    }

    private static boolean mayBeOf(Caller caller, Stored file, String ownerType, UUID recordId) {
        return file.isOwned()
                ? ownerType.equals(file.file().getOwnerType())
                        && recordId.equals(file.file().getOwnerId())
                : Objects.equals(file.file().getCreatedBy(), caller.memberId());
    }

    private static boolean isAccepted(FileOwner owner, Content content) {
        return owner.accepted().contains(FileType.of(content.mediaType()));
    }

    /** Gives the files of a record to another of its kind, after those that it has, as when the two are merged. */
    public void move(Caller caller, String ownerType, UUID from, UUID to) {
        repository.lockOwner(caller.organizationId(), ownerType, to);
        repository.move(caller.organizationId(), ownerType, from, to);
    }

    /** Says that a record was deleted: its files cannot be had any more, and go after 30 days. */
    public void ownerDeleted(Caller caller, String ownerType, UUID recordId) {
        repository.ownerDeleted(caller.organizationId(), ownerType, recordId, repository.now());
    }

    /** Says that a deleted record is back: what is left of its files can be had again. */
    public void ownerRestored(Caller caller, String ownerType, UUID recordId) {
        repository.ownerDeleted(caller.organizationId(), ownerType, recordId, null);
    }

    ///////////////////////////////////////////////////////////////////////////////////////////////////// showing

    /** The files of records that the caller may see, by record and in their order; records without files are missing. */
    public Map<UUID, List<FileView>> of(Caller caller, String ownerType, Collection<UUID> recordIds) {
        return repository.of(caller.organizationId(), ownerType, recordIds).stream()
                .collect(Collectors.groupingBy(
                        file -> Objects.requireNonNull(file.file().getOwnerId()),
                        Collectors.mapping(this::view, Collectors.toList())));
    }

    /** Files by their ids, in the order of these, for whoever has just uploaded them. */
    public List<FileView> uploaded(Caller caller, List<UUID> fileIds) {
        var files = repository.find(caller.organizationId(), fileIds).stream()
                .collect(Collectors.toMap(Stored::id, this::view));
        return fileIds.stream().map(id -> Objects.requireNonNull(files.get(id))).toList();
    }

    private FileView view(Stored stored) {
        var file = stored.file();
        Content content = stored.content();
        boolean picture = FileType.of(content.mediaType()).isPicture();
        return new FileView(
                file.getId(),
                FileType.of(content.mediaType()).named(file.getName()),
                content.mediaType(),
                content.size(),
                content.width(),
                content.height(),
                file.getOwnerType(),
                file.getOwnerId(),
                file.getCreatedBy(),
                file.getCreatedAt(),
                links.url(file.getId(), Rendition.FULL),
                picture ? links.url(file.getId(), Rendition.THUMBNAIL) : null);
    }

    /** A file that the caller may see. @throws Failure {@code NOT_FOUND} */
    FileView get(Caller caller, UUID id) {
        return Objects.requireNonNull(transactions.execute(_ -> view(visible(caller, id))));
    }

    /** The bytes of a file that the caller may see. @throws Failure {@code NOT_FOUND} */
    Download open(Caller caller, UUID id, Rendition size) {
        return Objects.requireNonNull(
                transactions.execute(_ -> download(caller.organizationId(), visible(caller, id), size)));
    }

    /** The bytes of a file of the bound organisation, for whoever was given its address. */
    Download openByLink(UUID organizationId, UUID id, Rendition size) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Stored file = repository.find(organizationId, id);
            if (file == null) {
                throw Failure.notFound();
            }
            return download(organizationId, file, size);
        }));
    }

    /** Deletes a file. @throws Failure {@code NOT_FOUND} for one that cannot be seen, {@code FORBIDDEN} */
    void delete(Caller caller, UUID id) {
        transactions.executeWithoutResult(_ -> {
            Stored file = visible(caller, id);
            if (file.isOwned() && !ownerOf(file).mayDelete(caller, file.file().getOwnerId(), view(file))) {
                throw Failure.forbidden();
            }
            repository.delete(caller, id);
            if (file.isOwned()) {
                ownerOf(file).fileDeleted(caller, file.file().getOwnerId(), id);
            }
        });
    }

    private Optional<FileOwner> owner(String type) {
        return owners.stream().filter(owner -> owner.type().equals(type)).findFirst();
    }

    private Stored visible(Caller caller, UUID id) {
        Stored file = repository.find(caller.organizationId(), id);
        if (file == null || !maySee(caller, file)) {
            throw Failure.notFound();
        }
        return file;
    }

    private boolean maySee(Caller caller, Stored file) {
        return file.isOwned()
                ? ownerOf(file).maySee(caller, file.file().getOwnerId())
                : Objects.equals(file.file().getCreatedBy(), caller.requireMember());
    }

    /** @throws Failure {@code NOT_FOUND} for a kind of record that this version does not know */
    private FileOwner ownerOf(Stored file) {
        return owner(file.file().getOwnerType()).orElseThrow(Failure::notFound);
    }

    private Download download(UUID organizationId, Stored stored, Rendition size) {
        Content content = stored.content();
        FileType type = FileType.of(content.mediaType());
        if (size == Rendition.THUMBNAIL && !type.isPicture()) {
            throw Failure.notFound();
        }
        String original = Storages.original(organizationId, content.id());
        boolean thumbnail = size == Rendition.THUMBNAIL && content.isReady();
        return new Download(
                storages.of(content.storage()),
                content.isReady() ? Storages.rendition(original, size) : original,
                type,
                type.named(stored.file().getName()),
                thumbnail ? Objects.requireNonNull(content.thumbnailSize()) : content.size(),
                "\"" + content.id() + (content.isReady() ? "-" + size.code() : "") + "\"",
                !content.isPending());
    }
}
