package io.smartbiz.organizations;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Message;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branches of the organisation. A name or code that is taken fails with {@code ALREADY_EXISTS}. */
@Service
@Transactional
public class Branches {

    private final BranchRepository repository;
    private final List<BranchUse> uses;
    private final List<NewBranch> additions;

    Branches(BranchRepository repository, List<BranchUse> uses, List<NewBranch> additions) {
        this.repository = repository;
        this.uses = uses;
        this.additions = additions;
    }

    /** All living branches by name: their names are no secret inside the organisation. */
    @Transactional(readOnly = true)
    public List<BranchView> list(Caller caller) {
        return repository.list(caller, false);
    }

    /** The deleted branches, for those who manage branches. */
    @Transactional(readOnly = true)
    public List<BranchView> listDeleted(Caller caller) {
        caller.require(Permission.BRANCHES_MANAGE);
        return repository.list(caller, true);
    }

    /** A living branch, of whatever scope. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public BranchView get(Caller caller, UUID id) {
        return repository.get(caller, id);
    }

    /** Opens a branch. @throws Failure {@code FORBIDDEN} for members who manage only some branches */
    BranchView create(Caller caller, EditBranch command) {
        if (!caller.scope(Permission.BRANCHES_MANAGE).everywhere()) {
            throw Failure.forbidden();
        }
        UUID id = repository.insert(caller, command);
        additions.forEach(one -> one.opened(caller, id));
        return repository.get(caller, id);
    }

    /** Makes a branch from the command line or the demo data. */
    public BranchView create(Caller caller, String name, String nameEn, String code, String address, String phone) {
        return create(caller, new EditBranch(name, nameEn, code, address, phone, null, true, null));
    }

    /** Changes a branch. @throws Failure {@code NOT_FOUND} also outside of the caller's scope; {@code STALE_VERSION} */
    BranchView update(Caller caller, UUID id, Edit<EditBranch> edit) {
        caller.requireIn(Permission.BRANCHES_MANAGE, id);
        repository.update(caller, id, edit);
        return repository.get(caller, id);
    }

    /**
     * Deletes a branch that nothing belongs to.
     *
     * @throws Failure {@code IN_USE} with {@code used_for}, the names of what still belongs to it
     */
    void delete(Caller caller, UUID id) {
        caller.requireIn(Permission.BRANCHES_MANAGE, id);
        repository.lock(caller, id);
        List<String> usedFor = uses.stream()
                .filter(use -> use.isUsed(caller.organizationId(), id))
                .map(BranchUse::usedFor)
                .sorted()
                .toList();
        if (!usedFor.isEmpty()) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("branch.in_use")).with("used_for", usedFor);
        }
        repository.delete(caller, id);
    }

    /** Restores a deleted branch. @throws Failure {@code NOT_FOUND} */
    BranchView restore(Caller caller, UUID id) {
        caller.requireIn(Permission.BRANCHES_MANAGE, id);
        repository.restore(caller, id);
        return repository.get(caller, id);
    }
}
