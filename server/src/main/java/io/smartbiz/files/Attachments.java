package io.smartbiz.files;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Files and the records that they are attached to. Every change is part of the running transaction, if there is one. */
@Service
public class Attachments {

    /** The field of a request that holds its files. */
    public static final String FIELD = "file";

    private final FileRepository repository;
    private final FileOwners owners;
    private final FileLinks links;

    Attachments(FileRepository repository, FileOwners owners, FileLinks links) {
        this.repository = repository;
        this.owners = owners;
        this.links = links;
    }

    /**
     * Attaches files after those that a record has. Each must be the record's already, or one that the caller uploaded and that
     * is not attached yet.
     *
     * @param field the name of the list of files in a refusal
     * @throws Failure {@code VALIDATION_ERROR} for other files, too many files, or a type that the record does not accept
     */
    public void attach(Caller caller, String ownerType, UUID recordId, String field, List<UUID> fileIds) {
        repository.lockOwner(caller.organizationId(), ownerType, recordId);
        var all = new LinkedHashSet<UUID>();
        repository.of(caller.organizationId(), ownerType, List.of(recordId)).forEach(file -> all.add(file.id()));
        all.addAll(fileIds);
        place(caller, ownerType, recordId, field, List.copyOf(all));
    }

    /** Gives a record exactly these files, in this order, and deletes its others. Otherwise as {@link #attach}. */
    public void arrange(Caller caller, String ownerType, UUID recordId, String field, List<UUID> fileIds) {
        repository.lockOwner(caller.organizationId(), ownerType, recordId);
        repository.of(caller.organizationId(), ownerType, List.of(recordId)).stream()
                .map(StoredFile::id)
                .filter(id -> !fileIds.contains(id))
                .forEach(id -> repository.delete(caller, id));
        place(caller, ownerType, recordId, field, List.copyOf(new LinkedHashSet<>(fileIds)));
    }

    private void place(Caller caller, String ownerType, UUID recordId, String field, List<UUID> fileIds) {
        FileOwner owner = owners.find(ownerType).orElseThrow();
        if (fileIds.size() > owner.mostFiles()) {
            throw Failure.invalid(field, "file.too_many", owner.mostFiles());
        }
        var files = new LinkedHashMap<UUID, StoredFile>();
        repository.find(caller.organizationId(), fileIds).forEach(file -> files.put(file.id(), file));
        for (int i = 0; i < fileIds.size(); i++) {
            StoredFile file = files.get(fileIds.get(i));
            if (file == null || !mayBeOf(caller, file, ownerType, recordId)) {
                throw Failure.invalid(field + "[" + i + "]", "field.unknown_reference");
            }
            requireAccepted(owner, file, field + "[" + i + "]");
            if (!file.isOwned() || file.file().getPosition() != i) {
                repository.attach(caller, file.id(), ownerType, recordId, i);
            }
        }
    }

    private static void requireAccepted(FileOwner owner, StoredFile file, String field) {
        if (!owner.accepted().contains(file.type())) {
            throw Failure.invalid(field, "file.type_not_accepted");
        }
    }

    private static boolean mayBeOf(Caller caller, StoredFile file, String ownerType, UUID recordId) {
        return file.isOwned()
                ? ownerType.equals(file.file().getOwnerType())
                        && recordId.equals(file.file().getOwnerId())
                : Objects.equals(file.file().getCreatedBy(), caller.memberId());
    }

    /** Moves the files of a record to another of its kind, after those that it has, as when the two are merged. */
    public void move(Caller caller, String ownerType, UUID from, UUID to) {
        repository.lockOwner(caller.organizationId(), ownerType, to);
        repository.move(caller.organizationId(), ownerType, from, to);
    }

    /** Attaches files that the caller has just uploaded for a ticket. @throws Failure as the ticket's rules say */
    void attachToTicket(Caller caller, UUID ticketId, List<UUID> fileIds) {
        owners.find(StoredFile.TICKET).orElseThrow(Failure::notFound).attach(caller, ticketId, fileIds);
    }

    /** Gives a new record copies of the files of another. The bytes are stored once. @return the copies */
    public List<FileView> copy(Caller caller, String ownerType, UUID from, String newOwnerType, UUID to) {
        List<UUID> copies = repository.of(caller.organizationId(), ownerType, List.of(from)).stream()
                .map(file -> repository.copy(caller, file.file(), newOwnerType, to))
                .toList();
        return uploaded(caller, copies);
    }

    /** Hides the files of a deleted record from lists. If a module forgets this call, a nightly job does it. */
    public void ownerDeleted(Caller caller, String ownerType, UUID recordId) {
        repository.ownerDeleted(caller.organizationId(), ownerType, recordId, repository.now());
    }

    /** Shows the files of a restored record again, as far as they are not removed. */
    public void ownerRestored(Caller caller, String ownerType, UUID recordId) {
        repository.ownerDeleted(caller.organizationId(), ownerType, recordId, null);
    }

    /** The files of records that the caller may see, by record, in their order; records without files are missing. */
    public Map<UUID, List<FileView>> of(Caller caller, String ownerType, Collection<UUID> recordIds) {
        return repository.of(caller.organizationId(), ownerType, recordIds).stream()
                .collect(Collectors.groupingBy(
                        file -> Objects.requireNonNull(file.file().getOwnerId()),
                        Collectors.mapping(file -> file.view(links), Collectors.toList())));
    }

    /** A page of the files of records that the caller may see. @param records by the kind of record */
    public Page<FileView> page(Caller caller, Map<String, List<UUID>> records, ListRequest request) {
        return repository.page(caller.organizationId(), records, request).map(file -> file.view(links));
    }

    /** Files that the caller has just uploaded, in the order of their ids. */
    public List<FileView> uploaded(Caller caller, List<UUID> fileIds) {
        var files = repository.find(caller.organizationId(), fileIds).stream()
                .collect(Collectors.toMap(StoredFile::id, file -> file.view(links)));
        return fileIds.stream().map(id -> Objects.requireNonNull(files.get(id))).toList();
    }
}
