package io.smartbiz.files;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of records that have files, and what they allow. */
@Component
class FileOwners {

    /** Looked up when needed: the owners themselves need the files. */
    private final ObjectProvider<FileOwner> owners;

    FileOwners(ObjectProvider<FileOwner> owners) {
        this.owners = owners;
    }

    Optional<FileOwner> find(String type) {
        return owners.stream().filter(owner -> owner.type().equals(type)).findFirst();
    }

    /** @throws Failure {@code NOT_FOUND} for a kind of record that this version does not know */
    FileOwner of(StoredFile file) {
        return find(file.file().getOwnerType()).orElseThrow(Failure::notFound);
    }

    /** Whether the caller may see a file: by its record, or as the one who uploaded it. */
    boolean maySee(Caller caller, StoredFile file) {
        return file.isOwned()
                ? isLiving(caller.organizationId(), file)
                        && caller.organization().uses(BusinessModule.of(of(file).getClass()))
                        && of(file).maySee(caller, file.file().getOwnerId())
                : Objects.equals(file.file().getCreatedBy(), caller.requireMember());
    }

    /** Whether the record of a file, if it has one, is still there. */
    boolean isLiving(UUID organizationId, StoredFile file) {
        UUID record = file.file().getOwnerId();
        return record == null || of(file).living(organizationId, Set.of(record)).contains(record);
    }
}
