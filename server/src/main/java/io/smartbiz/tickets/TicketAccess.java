package io.smartbiz.tickets;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The one place that says who sees a ticket and what they may do with it: who holds {@code tickets.view} sees the tickets of
 * its scope, and everybody their own.
 */
public final class TicketAccess {

    /** What somebody holds at a branch who works on its tickets. */
    static final Set<Permission> WORKING =
            Collections.unmodifiableSet(EnumSet.of(Permission.TICKETS_WORK, Permission.TICKETS_VIEW));

    private TicketAccess() {}

    public static boolean sees(Caller caller, UUID branchId, UUID requesterId) {
        return queue(caller).contains(branchId) || requesterId.equals(caller.memberId());
    }

    /** The branches whose tickets the caller sees beside its own. */
    public static BranchScope queue(Caller caller) {
        return caller.scope(Permission.TICKETS_VIEW);
    }

    /** Whether the caller may answer, assign and change a ticket of this branch. */
    public static boolean works(Caller caller, UUID branchId) {
        return WORKING.stream().allMatch(permission -> caller.scope(permission).contains(branchId));
    }

    public static boolean seesInternal(Caller caller, UUID branchId) {
        return caller.scope(Permission.TICKETS_VIEW_INTERNAL).contains(branchId)
                && queue(caller).contains(branchId);
    }

    public static boolean deletes(Caller caller, UUID branchId) {
        return caller.scope(Permission.TICKETS_DELETE).contains(branchId)
                && queue(caller).contains(branchId);
    }

    /** What the caller is to a ticket that it sees. */
    static Ticket.Actor actor(Caller caller, UUID branchId, UUID requesterId) {
        var parts = EnumSet.noneOf(Ticket.Part.class);
        if (works(caller, branchId)) {
            parts.add(Ticket.Part.WORKER);
        }
        if (requesterId.equals(caller.memberId())) {
            parts.add(Ticket.Part.REQUESTER);
        }
        return new Ticket.Actor(caller.memberId(), parts);
    }

    /** @throws Failure {@code NOT_FOUND}: that there is a ticket is not told to those who may not see it */
    static void requireSeen(Caller caller, UUID branchId, UUID requesterId) {
        if (!sees(caller, branchId, requesterId)) {
            throw Failure.notFound();
        }
    }

    /** @throws Failure {@code FORBIDDEN} for somebody who sees a ticket and does not work on it */
    static void requireWorks(Caller caller, UUID branchId) {
        if (!works(caller, branchId)) {
            throw Failure.forbidden();
        }
    }
}
