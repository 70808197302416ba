package io.smartbiz.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smartbiz.tickets.levels.ClockView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * A ticket.
 *
 * @param number such as {@code T-20261125-0042}: the day and what was counted on it
 * @param description Markdown; only where one ticket is shown
 * @param category the code of its category
 * @param fields the values of the category's form; only where one ticket is shown
 * @param assetName the thing or room that it is about
 * @param waitingUntil when it goes on by itself
 * @param firstResponseAt when somebody else than the requester first replied in public
 * @param dueAt until when it should be resolved by the service level
 * @param overdue whether it is open past {@code dueAt}
 * @param mergedIntoId the ticket that it is a duplicate of
 * @param archivedAt since when it is kept to be read only
 * @param hits where the words searched for stand; only of a search
 * @param details what belongs to it; only where one ticket is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketView(
        UUID id,
        String number,
        String title,
        @Nullable String description,
        UUID categoryId,
        String category,
        String categoryName,
        TicketPriority priority,
        TicketStatus status,
        UUID requesterId,
        String requesterName,
        UUID branchId,
        String branchName,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        @Nullable UUID teamId,
        @Nullable String teamName,
        List<String> tags,
        @Nullable JSONB fields,
        TicketSource source,
        @Nullable UUID assetId,
        @Nullable String assetName,
        @Nullable WaitingFor waitingFor,
        @Nullable String waitingReason,
        @Nullable Instant waitingUntil,
        @Nullable Instant firstResponseAt,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable UUID mergedIntoId,
        @Nullable Integer rating,
        @Nullable String ratingComment,
        @Nullable Instant archivedAt,
        @Nullable Instant deletedAt,
        Instant createdAt,
        Instant updatedAt,
        int version,
        @Nullable List<Hit> hits,
        @Nullable Details details) {

    /** The ticket as a search shows it. */
    public TicketView withHits(List<Hit> found) {
        return with(found, details);
    }

    TicketView withDetails(Details all) {
        return with(hits, all);
    }

    private TicketView with(@Nullable List<Hit> found, @Nullable Details all) {
        return new TicketView(
                id,
                number,
                title,
                description,
                categoryId,
                category,
                categoryName,
                priority,
                status,
                requesterId,
                requesterName,
                branchId,
                branchName,
                assigneeId,
                assigneeName,
                teamId,
                teamName,
                tags,
                fields,
                source,
                assetId,
                assetName,
                waitingFor,
                waitingReason,
                waitingUntil,
                firstResponseAt,
                firstResponseDueAt,
                dueAt,
                overdue,
                resolvedAt,
                closedAt,
                mergedIntoId,
                rating,
                ratingComment,
                archivedAt,
                deletedAt,
                createdAt,
                updatedAt,
                version,
                found,
                all);
    }

    /**
     * Where words of a search stand.
     *
     * @param where {@code title}, {@code description}, {@code comment} or {@code attachment}
     */
    public record Hit(String where, List<Segment> segments) {}

    /** A piece of text, and whether it is one of the words searched for. */
    public record Segment(String text, boolean hit) {}

    /**
     * What belongs to a ticket beside its own fields.
     *
     * @param steps the statuses that the caller may set now
     * @param watching whether the caller is among the watchers
     * @param clocks how it keeps to its service level
     * @param minutesSpent the sum of the time entries
     */
    public record Details(
            Set<TicketStatus> steps,
            May may,
            List<ClockView> clocks,
            List<Watcher> watchers,
            boolean watching,
            List<ChecklistItem> checklist,
            List<Link> links,
            List<TimeEntry> time,
            int minutesSpent) {}

    /** What the caller may do with the ticket as it is now. */
    public record May(
            boolean comment,
            boolean commentInternally,
            boolean edit,
            boolean work,
            boolean rate,
            boolean delete,
            boolean restore) {}

    public record Watcher(UUID id, String name) {}

    public record ChecklistItem(
            UUID id,
            String text,
            @Nullable Instant doneAt,
            @Nullable String doneByName) {}

    /**
     * Another ticket that this one has to do with; only those that the caller may see.
     *
     * @param kind {@code duplicate_of}, {@code duplicated_by}, {@code related}, {@code child_of}, {@code parent_of},
     *     {@code split_from} or {@code split_into}
     */
    public record Link(String kind, UUID ticketId, String number, String title, TicketStatus status) {}

    public record TimeEntry(
            UUID id,
            UUID memberId,
            String memberName,
            int minutes,
            LocalDate spentOn,
            @Nullable String note) {}
}
