package io.smartbiz.tickets.assets;

import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The things and rooms that tickets are about. A name that is taken in the branch fails with {@code ALREADY_EXISTS}. */
@Service
@Transactional
class Assets implements BranchUse {

    private final AssetRepository repository;

    Assets(AssetRepository repository) {
        this.repository = repository;
    }

    @Override
    public String usedFor() {
        return "assets";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.hasAny(organizationId, branchId);
    }

    /** The assets of the branches where the caller may open, see or manage tickets. */
    @Transactional(readOnly = true)
    Page<AssetView> list(Caller caller, AssetFilter filter, ListRequest request) {
        if (request.deleted()) {
            caller.require(Permission.DESK_MANAGE);
        }
        return repository.list(caller, filter, request);
    }

    /** An asset of a branch that the caller manages. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    AssetView get(Caller caller, UUID id) {
        return requireManaged(caller, repository.get(caller, id));
    }

    /**
     * Adds an asset.
     *
     * @throws Failure {@code NOT_FOUND} for a branch that the caller does not manage
     */
    AssetView create(Caller caller, EditAsset command) {
        caller.requireIn(Permission.DESK_MANAGE, command.branchId());
        return repository.get(caller, repository.insert(caller, command));
    }

    /**
     * Changes an asset.
     *
     * @throws Failure {@code VALIDATION_ERROR} for another branch; {@code NOT_FOUND}, {@code STALE_VERSION}
     */
    AssetView update(Caller caller, UUID id, Edit<EditAsset> edit) {
        requireManaged(caller, repository.get(caller, id));
        repository.update(caller, id, edit);
        return repository.get(caller, id);
    }

    /** Deletes an asset; tickets about it keep its name. @throws Failure {@code NOT_FOUND} */
    void delete(Caller caller, UUID id) {
        requireManaged(caller, repository.get(caller, id));
        repository.delete(caller, id);
    }

    /** Restores a deleted asset. @throws Failure {@code NOT_FOUND} */
    AssetView restore(Caller caller, UUID id) {
        repository.restore(caller, id);
        return requireManaged(caller, repository.get(caller, id));
    }

    private static AssetView requireManaged(Caller caller, AssetView asset) {
        caller.requireIn(Permission.DESK_MANAGE, asset.branchId());
        return asset;
    }
}
