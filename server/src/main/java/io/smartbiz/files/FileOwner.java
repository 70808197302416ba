package io.smartbiz.files;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of record that has files. The module of the records contributes a bean of it, and so decides who gets their files.
 * The questions are asked in a transaction of the caller's organisation.
 */
public interface FileOwner {

    /** The most files of one record, where the owner does not say otherwise. */
    int MOST_FILES = 20;

    /** How the kind is called, such as {@code product}; it is stored and never changes. */
    String type();

    /**
     * The records among these that exist and are not deleted, nor belong to a deleted record. Nobody can read the files
     * of the others, not even by a signed address, and they are removed after 30 days.
     */
    Set<UUID> living(UUID organizationId, Collection<UUID> recordIds);

    /** Whether the caller may see the record, and so its files. Only asked about living records. */
    boolean maySee(Caller caller, UUID recordId);

    /** Whether the caller may delete this file of a record that the caller may see. */
    boolean mayDelete(Caller caller, UUID recordId, FileView file);

    /** Hears that a file of a record is deleted, in the transaction that does it. */
    default void fileDeleted(Caller caller, UUID recordId, UUID fileId) {}

    /**
     * Attaches files that the caller has just uploaded for a record, in the transaction of the upload.
     *
     * @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} as the record's own rules say
     */
    default void attach(Caller caller, UUID recordId, List<UUID> fileIds) {
        throw Failure.forbidden();
    }

    /** What can be attached to a record. */
    default Set<FileType> accepted() {
        return FileType.ALL;
    }

    /** How many files a record can have. */
    default int mostFiles() {
        return MOST_FILES;
    }
}
