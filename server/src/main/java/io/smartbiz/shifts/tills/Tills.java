package io.smartbiz.shifts.tills;

import io.smartbiz.organizations.BranchNames;
import io.smartbiz.organizations.Branches;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tills of branches. A till that is no longer used is made inactive, since its shifts name it. A name that is taken in the
 * branch fails with {@code ALREADY_EXISTS}.
 */
@Service
@Transactional
class Tills {

    private final TillRepository repository;
    private final Branches branches;
    private final BranchNames names;

    Tills(TillRepository repository, Branches branches, BranchNames names) {
        this.repository = repository;
        this.branches = branches;
        this.names = names;
    }

    /** The tills of the branches where the caller may see, work in or manage shifts. */
    @Transactional(readOnly = true)
    Page<TillView> list(Caller caller, TillFilter filter, ListRequest request) {
        return repository.list(caller, filter, names.ids(caller, filter.branches()), request);
    }

    /** A till of a branch where the caller manages shifts. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    TillView get(Caller caller, UUID id) {
        return requireManaged(caller, repository.get(caller, id));
    }

    /**
     * Adds a till.
     *
     * @throws Failure {@code NOT_FOUND} for a branch where the caller does not manage shifts, {@code QUOTA_EXCEEDED}
     */
    TillView create(Caller caller, EditTill command) {
        caller.requireIn(Permission.SHIFTS_MANAGE, command.branchId());
        branches.get(caller, command.branchId());
        return repository.get(caller, repository.insert(caller, command));
    }

    /**
     * Changes a till.
     *
     * @throws Failure {@code IN_USE} if it has an open shift and is made inactive, {@code VALIDATION_ERROR} for another
     *     branch; {@code NOT_FOUND}, {@code STALE_VERSION}, {@code QUOTA_EXCEEDED}
     */
    TillView update(Caller caller, UUID id, Edit<EditTill> edit) {
        requireManaged(caller, repository.get(caller, id));
        repository.update(caller, id, edit);
        return repository.get(caller, id);
    }

    private static TillView requireManaged(Caller caller, TillView till) {
        caller.requireIn(Permission.SHIFTS_MANAGE, till.branchId());
        return till;
    }
}
