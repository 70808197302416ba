package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.WaitingFor;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a ticket's life: {@code pending → in_progress → resolved → closed}, {@code pending → resolved},
 * {@code pending → closed}, and back into work from {@code resolved} and {@code closed}.
 */
public final class Ticket {

    /** What somebody is to a ticket; an agent can have asked for help, too. */
    public enum Part {
        REQUESTER,
        WORKER
    }

    /**
     * Who acts.
     *
     * @param memberId null for the system
     * @param parts what the member is to this ticket; empty for one who only looks on
     */
    public record Actor(@Nullable UUID memberId, Set<Part> parts) {

        public boolean works() {
            return parts.contains(Part.WORKER);
        }

        public boolean asks() {
            return parts.contains(Part.REQUESTER);
        }
    }

    private final UUID requesterId;
    private TicketStatus status;
    private UUID branchId;
    private @Nullable UUID assigneeId;
    private @Nullable UUID teamId;
    private @Nullable Waiting waiting;
    private @Nullable Instant firstResponseAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private @Nullable UUID mergedIntoId;
    private @Nullable Instant archivedAt;
    private String title;
    private UUID categoryId;
    private TicketPriority priority;
    private final @Nullable Instant dueAt;
    private boolean deleted;

    /** When a ticket reached the steps of its life; null for those that it has not. */
    public record Times(
            @Nullable Instant firstResponseAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            @Nullable Instant archivedAt) {

        static final Times NONE = new Times(null, null, null, null);
    }

    Ticket(UUID requesterId, TicketState state, Times times) {
        this.requesterId = requesterId;
        title = state.title();
        categoryId = state.categoryId();
        priority = state.priority();
        status = state.status();
        branchId = state.branchId();
        assigneeId = state.assigneeId();
        teamId = state.teamId();
        waiting = state.waiting();
        dueAt = state.dueAt();
        mergedIntoId = state.mergedIntoId();
        deleted = state.deleted();
        firstResponseAt = times.firstResponseAt();
        resolvedAt = times.resolvedAt();
        closedAt = times.closedAt();
        archivedAt = times.archivedAt();
    }

    public UUID requesterId() {
        return requesterId;
    }

    /** How it is now; a copy that later changes do not touch. */
    public TicketState state() {
        return new TicketState(
                title,
                categoryId,
                priority,
                status,
                branchId,
                assigneeId,
                teamId,
                waiting,
                dueAt,
                firstResponseAt != null,
                mergedIntoId,
                archivedAt != null,
                deleted);
    }

    /** When it was first answered, resolved, closed and archived; null for what has not happened. */
    public Times times() {
        return new Times(firstResponseAt, resolvedAt, closedAt, archivedAt);
    }

    /** @throws Failure {@code INVALID_TRANSITION} for an archived ticket */
    public void requireUnarchived() {
        if (archivedAt != null) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("ticket.archived"));
        }
    }

    /** @throws Failure {@code INVALID_TRANSITION} for an archived ticket, and for one that was merged into another */
    public void requireUnmerged() {
        requireUnarchived();
        if (mergedIntoId != null) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("ticket.merged"));
        }
    }

    /**
     * The steps that {@code actor} may take now.
     *
     * @param reopenable how long the requester can reopen what was resolved or closed
     */
    public Set<TicketStatus> steps(Actor actor, Instant now, Duration reopenable) {
        var steps = EnumSet.noneOf(TicketStatus.class);
        if (archivedAt != null || mergedIntoId != null || deleted) {
            return steps;
        }
        if (actor.works()) {
            steps.addAll(following());
        }
        if (actor.asks()) {
            switch (status) {
                case PENDING, RESOLVED -> steps.add(TicketStatus.CLOSED);
                case IN_PROGRESS, CLOSED -> {}
            }
            if (!status.isOpen() && !now.isAfter(ended().plus(reopenable))) {
                steps.add(TicketStatus.IN_PROGRESS);
            }
        }
        return steps;
    }

    /** Every step that there is from here. */
    private Set<TicketStatus> following() {
        return switch (status) {
            case PENDING -> EnumSet.of(TicketStatus.IN_PROGRESS, TicketStatus.RESOLVED, TicketStatus.CLOSED);
            case IN_PROGRESS -> EnumSet.of(TicketStatus.RESOLVED);
            case RESOLVED -> EnumSet.of(TicketStatus.CLOSED, TicketStatus.IN_PROGRESS);
            case CLOSED -> EnumSet.of(TicketStatus.IN_PROGRESS);
        };
    }

    /** When it was closed, or else resolved. */
    private Instant ended() {
        return Objects.requireNonNull(closedAt == null ? resolvedAt : closedAt);
    }

    /**
     * Takes a step.
     *
     * @param reason the reason; required to close a pending ticket, unless the requester withdraws it
     * @throws Failure {@code INVALID_TRANSITION} with the steps that are possible, {@code FORBIDDEN} for a step that is for
     * others to take, {@code VALIDATION_ERROR} without the reason
     */
    public void move(TicketStatus to, Actor actor, @Nullable String reason, Instant now, Duration reopenable) {
        requireUnmerged();
        Set<TicketStatus> steps = steps(actor, now, reopenable);
        if (!steps.contains(to)) {
            throw refusal(to, actor, steps);
        }
        if (status == TicketStatus.PENDING && to == TicketStatus.CLOSED && !actor.asks() && reason == null) {
            throw Failure.invalid("comment", "ticket.reason_to_close");
        }
        if (to == TicketStatus.IN_PROGRESS && assigneeId == null && actor.works()) {
            assigneeId = actor.memberId();
        }
        arrive(to, now);
    }

    private Failure refusal(TicketStatus to, Actor actor, Set<TicketStatus> steps) {
        boolean tooLate = actor.asks() && to == TicketStatus.IN_PROGRESS && !status.isOpen() && !actor.works();
        if (!tooLate && following().contains(to)) {
            return Failure.forbidden();
        }
        return Failure.of(
                        ErrorCode.INVALID_TRANSITION,
                        Message.of(tooLate ? "ticket.reopened_too_late" : "error.INVALID_TRANSITION"))
                .with("status", status.code())
                .with("allowed", steps.stream().map(TicketStatus::code).toList());
    }

    private void arrive(TicketStatus to, Instant now) {
        status = to;
        switch (to) {
            case PENDING, IN_PROGRESS -> {
                resolvedAt = null;
                closedAt = null;
            }
            case RESOLVED -> {
                resolvedAt = now;
                closedAt = null;
                waiting = null;
            }
            case CLOSED -> {
                closedAt = now;
                waiting = null;
            }
        }
    }

    /** Lets a resolved ticket be closed by the system. */
    public void closeByItself(Instant now) {
        if (status == TicketStatus.RESOLVED) {
            arrive(TicketStatus.CLOSED, now);
        }
    }

    /**
     * Gives it to a member and a team; null for nobody.
     *
     * @throws Failure {@code INVALID_TRANSITION} for a merged or archived one
     */
    public void assign(@Nullable UUID member, @Nullable UUID team) {
        requireUnmerged();
        assigneeId = member;
        teamId = team;
    }

    /** Begins or ends waiting. @throws Failure {@code INVALID_TRANSITION} when there is nothing left to wait for */
    public void await(@Nullable Waiting what) {
        requireUnmerged();
        if (what != null && !status.isOpen()) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("ticket.not_open"))
                    .with("status", status.code());
        }
        waiting = what;
    }

    /** Somebody has written in public: the first answer stops a clock, the requester's own ends waiting for it. */
    public void replied(@Nullable UUID authorId, Instant now) {
        if (requesterId.equals(authorId)) {
            waiting = waiting != null && waiting.on() == WaitingFor.REQUESTER ? null : waiting;
        } else if (firstResponseAt == null) {
            firstResponseAt = now;
        }
    }

    /** Says what it is about and where it belongs. @throws Failure {@code INVALID_TRANSITION} as {@link #assign} */
    public void describe(String newTitle, UUID category, TicketPriority newPriority, UUID branch) {
        requireUnmerged();
        title = newTitle;
        categoryId = category;
        priority = newPriority;
        branchId = branch;
    }

    /** Closes it as a duplicate; what follows happens on the other one. */
    public void mergeInto(UUID other, Instant now) {
        requireUnmerged();
        mergedIntoId = other;
        if (status != TicketStatus.CLOSED) {
            arrive(TicketStatus.CLOSED, now);
        }
    }

    /** Reopens it, because an open ticket about the same was merged into it. @param member who merged them */
    public void goOn(@Nullable UUID member, Instant now) {
        requireUnmerged();
        if (!status.isOpen()) {
            assigneeId = assigneeId == null ? member : assigneeId;
            arrive(TicketStatus.IN_PROGRESS, now);
        }
    }

    /** Keeps it to be read only. */
    public void archive(Instant now) {
        if (status == TicketStatus.CLOSED && archivedAt == null) {
            archivedAt = now;
        }
    }

    /** Hides it; it can be restored. */
    public void delete() {
        deleted = true;
    }

    public void restore() {
        deleted = false;
    }
}
