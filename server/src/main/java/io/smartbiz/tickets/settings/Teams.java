package io.smartbiz.tickets.settings;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.tickets.ticket.TicketMembers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams that tickets are given to. A name that is taken fails with {@code ALREADY_EXISTS}. */
@Service
@Transactional
public class Teams {

    private final TeamRepository repository;
    private final TicketMembers members;

    Teams(TeamRepository repository, TicketMembers members) {
        this.repository = repository;
        this.members = members;
    }

    /**
     * Sorted by name.
     *
     * @throws Failure {@code FORBIDDEN} for the deleted ones without the permission
     */
    @Transactional(readOnly = true)
    List<TeamView> list(Caller caller, boolean deleted) {
        if (deleted) {
            caller.require(Permission.DESK_MANAGE);
        }
        return repository.list(caller, deleted);
    }

    /** A living team. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    TeamView get(Caller caller, UUID id) {
        return repository.get(caller, id);
    }

    /** Adds a team. @throws Failure {@code VALIDATION_ERROR} for a member who does not exist */
    public TeamView create(Caller caller, EditTeam command) {
        Set<UUID> ids = requireMembers(caller, command.allMembers());
        return repository.get(caller, repository.insert(caller, command, ids));
    }

    /**
     * Changes a team; if members are sent, they replace those before. Whoever is in it already may stay, even deactivated.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}, {@code VALIDATION_ERROR}
     */
    TeamView update(Caller caller, UUID id, Edit<EditTeam> edit) {
        repository.update(caller, id, edit, members -> requireMembers(caller, members));
        return repository.get(caller, id);
    }

    private Set<UUID> requireMembers(Caller caller, Set<UUID> ids) {
        ids.forEach(id -> members.require(caller, "member_ids", id));
        return ids;
    }

    /** Deletes a team. @throws Failure {@code NOT_FOUND}; {@code IN_USE} while it has open tickets or a category */
    void delete(Caller caller, UUID id) {
        repository.get(caller, id);
        if (repository.isUsed(caller, id)) {
            throw Failure.of(ErrorCode.IN_USE);
        }
        repository.delete(caller, id);
    }

    /** Restores a deleted team. @throws Failure {@code NOT_FOUND} */
    TeamView restore(Caller caller, UUID id) {
        repository.restore(caller, id);
        return repository.get(caller, id);
    }
}
