package io.smartbiz.tickets.opening;

import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.levels.ServiceClocks;
import io.smartbiz.tickets.opening.OpeningChecks.References;
import io.smartbiz.tickets.ticket.Cleaned;
import io.smartbiz.tickets.ticket.ReferenceRepository;
import io.smartbiz.tickets.ticket.ReferenceRepository.Category;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A ticket before it is written. */
record NewTicket(OpenTicket command, References references, TicketPriority priority, ServiceClocks.Due due) {

    /** A ticket has no number until the database counts it, at the commit. */
    private static final String NOT_COUNTED = "";

    /** The priority asked for, or else the category's own, or else {@code medium}. */
    static TicketPriority priority(OpenTicket command, Category category) {
        TicketPriority usual = Objects.requireNonNullElse(category.defaultPriority(), TicketPriority.MEDIUM);
        return Objects.requireNonNullElse(command.priority(), usual);
    }

    /** The ticket as it is shown, but for its details. */
    TicketView view(UUID id, Instant now) {
        Category category = references.category();
        return new TicketView(
                id,
                NOT_COUNTED,
                command.title().strip(),
                Objects.requireNonNullElse(command.description(), "").strip(),
                new TicketView.Category(category.id(), category.code(), category.name()),
                priority,
                TicketStatus.PENDING,
                requester(),
                new TicketView.Assignment(command.assigneeId(), null, category.teamId(), category.teamName()),
                subject(),
                new TicketView.Progress(null, null, null, null, due.firstResponse(), due.resolution(), false),
                new TicketView.Outcome(null, null, null, null, null),
                new TicketView.Stamps(null, null, now, now, 1),
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

    private TicketView.Subject subject() {
        ReferenceRepository.Asset asset = references.asset();
        return new TicketView.Subject(
                Cleaned.tags(command.tags()),
                references.fields(),
                Objects.requireNonNullElse(command.source(), TicketSource.PANEL),
                command.assetId(),
                asset == null ? Cleaned.text(command.assetName()) : asset.name());
    }
}
