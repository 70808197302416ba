package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Decides who may see a ticket and what they may do with it. Members who hold {@code tickets.view} see the tickets of its
 * scope; everybody sees their own.
 */
public final class TicketAccess {

    /** The permissions of members who work on a branch's tickets. */
    static final Set<Permission> WORKING =
            Collections.unmodifiableSet(EnumSet.of(Permission.TICKETS_WORK, Permission.TICKETS_VIEW));

    private TicketAccess() {}

    /** Whether the caller may see a ticket of this branch and requester. */
    public static boolean sees(Caller caller, UUID branchId, UUID requesterId) {
        return queue(caller).contains(branchId) || requesterId.equals(caller.memberId());
    }

    /** The branches whose tickets the caller sees besides their own. */
    public static BranchScope queue(Caller caller) {
        return caller.scope(Permission.TICKETS_VIEW);
    }

    /** Whether the caller may answer, assign and change a ticket of this branch. */
    public static boolean works(Caller caller, UUID branchId) {
        return WORKING.stream().allMatch(permission -> caller.scope(permission).contains(branchId));
    }

    /** Whether the caller may read internal comments on tickets of this branch. */
    public static boolean seesInternal(Caller caller, UUID branchId) {
        return caller.scope(Permission.TICKETS_VIEW_INTERNAL).contains(branchId)
                && queue(caller).contains(branchId);
    }

    /** Whether the caller may delete and restore tickets of this branch. */
    public static boolean mayDelete(Caller caller, UUID branchId) {
        return caller.scope(Permission.TICKETS_DELETE).contains(branchId)
                && queue(caller).contains(branchId);
    }

    /** How long a requester may reopen a ticket that was resolved or closed. */
    public static Duration reopenable(Caller caller) {
        return Duration.ofDays(
                caller.organization().settings(TicketSettings.class).ticketReopenDays());
    }

    /** What the caller is to a ticket that they may see. */
    public static Ticket.Actor actor(Caller caller, UUID branchId, UUID requesterId) {
        var parts = EnumSet.noneOf(Ticket.Part.class);
        if (works(caller, branchId)) {
            parts.add(Ticket.Part.WORKER);
        }
        if (requesterId.equals(caller.memberId())) {
            parts.add(Ticket.Part.REQUESTER);
        }
        return new Ticket.Actor(caller.memberId(), parts);
    }

    /** @throws Failure {@code NOT_FOUND} for one who may not see the ticket, as if it did not exist */
    public static void requireSeen(Caller caller, UUID branchId, UUID requesterId) {
        if (!sees(caller, branchId, requesterId)) {
            throw Failure.notFound();
        }
    }

    /** @throws Failure {@code FORBIDDEN} for one who does not work on the tickets of the branch */
    public static void requireWorks(Caller caller, UUID branchId) {
        if (!works(caller, branchId)) {
            throw Failure.forbidden();
        }
    }
}
