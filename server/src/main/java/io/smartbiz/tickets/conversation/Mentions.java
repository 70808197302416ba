package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketAccess;
import io.smartbiz.tickets.ticket.TicketMembers;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the members whom a comment mentions, by id or as {@code @username}. */
@Component
class Mentions {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@])@([\\w.-]{1,64})", Pattern.UNICODE_CHARACTER_CLASS);

    private final CommentRepository repository;
    private final TicketMembers members;

    Mentions(CommentRepository repository, TicketMembers members) {
        this.repository = repository;
        this.members = members;
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a member who may not read the comment */
    Set<UUID> of(LockedTicket ticket, WriteComment command) {
        Set<UUID> all = new LinkedHashSet<>(Objects.requireNonNullElse(command.mentions(), Set.of()));
        for (UUID id : all) {
            requireReader(ticket, "mentions", id, command.internal());
        }
        Set<String> names = new LinkedHashSet<>();
        MENTION.matcher(command.comment()).results().forEach(found -> names.add(found.group(1)));
        for (UUID id : repository.membersNamed(ticket.caller(), names)) {
            if (all.add(id)) {
                requireReader(ticket, "comment", id, command.internal());
            }
        }
        return all;
    }

    private void requireReader(LockedTicket ticket, String field, UUID id, boolean internal) {
        Caller member = members.require(ticket.caller(), field, id);
        boolean reads = TicketAccess.sees(member, ticket.branchId(), ticket.requesterId())
                && (!internal || TicketAccess.seesInternal(member, ticket.branchId()));
        if (!reads) {
            throw Failure.invalid(field, "ticket.member_does_not_see");
        }
    }
}
