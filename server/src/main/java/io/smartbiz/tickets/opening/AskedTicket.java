package io.smartbiz.tickets.opening;

import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.levels.ServiceClocks;
import io.smartbiz.tickets.opening.OpeningChecks.References;
import io.smartbiz.tickets.ticket.Cleaned;
import io.smartbiz.tickets.ticket.NewTicket;
import io.smartbiz.tickets.ticket.ReferenceRepository;
import io.smartbiz.tickets.ticket.ReferenceRepository.Category;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A ticket as it is asked for, with what it refers to. */
record AskedTicket(OpenTicket command, References references, TicketPriority priority, ServiceClocks.Due due) {

    /** A ticket has no number until the database counts it, at the commit. */
    private static final String NOT_COUNTED = "";

    /** The priority asked for, or else the category's own, or else {@code medium}. */
    static TicketPriority priority(OpenTicket command, Category category) {
        TicketPriority usual = Objects.requireNonNullElse(category.defaultPriority(), TicketPriority.MEDIUM);
        return Objects.requireNonNullElse(command.priority(), usual);
    }

    /** The ticket to insert. */
    NewTicket ticket(UUID id, Instant now) {
        Category category = references.category();
        return new NewTicket(
                id,
                command.title().strip(),
                Objects.requireNonNullElse(command.description(), "").strip(),
                category.id(),
                priority,
                references.requester().id(),
                references.branch().id(),
                command.assignedToId(),
                category.teamId(),
                subject(),
                due,
                now);
    }

    private NewTicket.Subject subject() {
        return new NewTicket.Subject(
                Cleaned.tags(command.tags()),
                references.fields(),
                Objects.requireNonNullElse(command.source(), TicketSource.PANEL),
                command.assetId(),
                references.asset() == null ? Cleaned.text(command.assetName()) : null);
    }

    /** The inserted ticket as it is shown, but for its details. */
    TicketView view(NewTicket ticket) {
        Category category = references.category();
        return new TicketView(
                ticket.id(),
                NOT_COUNTED,
                ticket.title(),
                TicketView.Description.whole(ticket.description()),
                new TicketView.Category(category.id(), category.code(), category.name()),
                ticket.priority(),
                TicketStatus.PENDING,
                requester(),
                new TicketView.Assignment(ticket.assigneeId(), null, category.teamId(), category.teamName()),
                shown(ticket.subject()),
                TicketView.Progress.begun(due.firstResponse(), due.resolution()),
                TicketView.Outcome.NONE,
                new TicketView.Stamps(null, null, ticket.openedAt(), ticket.openedAt(), 1),
                null,
                null);
    }

    private TicketView.Requester requester() {
        return new TicketView.Requester(
                references.requester().id(),
                references.requester().name(),
                references.branch().id(),
                references.branch().name());
    }

    private TicketView.Subject shown(NewTicket.Subject subject) {
        ReferenceRepository.Asset asset = references.asset();
        return new TicketView.Subject(
                subject.tags(),
                subject.fields(),
                subject.source(),
                subject.assetId(),
                asset == null ? subject.assetName() : asset.name());
    }
}
