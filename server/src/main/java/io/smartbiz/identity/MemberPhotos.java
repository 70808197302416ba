package io.smartbiz.identity;

import io.smartbiz.files.FileOwner;
import io.smartbiz.files.FileView;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The photos of members, one each. Members see and change their own; those of others need the right to see or change the
 * member.
 */
@Component
class MemberPhotos implements FileOwner {

    static final String TYPE = "member";

    private final MemberRepository repository;

    MemberPhotos(MemberRepository repository) {
        this.repository = repository;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<UUID> living(UUID organizationId, Collection<UUID> recordIds) {
        return repository.living(organizationId, recordIds);
    }

    @Override
    public boolean maySee(Caller caller, UUID recordId) {
        return recordId.equals(caller.memberId())
                || (caller.may(Permission.USERS_VIEW) && repository.isVisible(caller, recordId, Permission.USERS_VIEW));
    }

    @Override
    public boolean mayDelete(Caller caller, UUID recordId, FileView file) {
        return recordId.equals(caller.memberId())
                || (caller.may(Permission.USERS_UPDATE)
                        && repository.isVisible(caller, recordId, Permission.USERS_UPDATE));
    }

    @Override
    public Set<FileType> accepted() {
        return FileType.PICTURES;
    }

    @Override
    public int mostFiles() {
        return 1;
    }
}
