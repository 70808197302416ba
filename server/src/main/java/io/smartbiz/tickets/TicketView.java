package io.smartbiz.tickets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * A ticket. Its groups of fields are one flat object on the wire.
 *
 * @param ticketNumber such as {@code T-20261125-0042}: the day and the count of that day
 * @param hits where the words of a search were found; null for what is no search
 * @param details what belongs to it; null in a list
 */
public record TicketView(
        UUID id,
        String ticketNumber,
        String title,
        @JsonUnwrapped Description text,
        @JsonUnwrapped Category category,
        TicketPriority priority,
        TicketStatus status,
        @JsonUnwrapped Requester requester,
        @JsonUnwrapped Assignment assignment,
        @JsonUnwrapped Subject subject,
        @JsonUnwrapped Progress progress,
        @JsonUnwrapped Outcome outcome,
        @JsonUnwrapped Stamps stamps,
        @Nullable List<Hit> hits,
        @Nullable Details details) {

    /**
     * What the requester wrote.
     *
     * @param description Markdown; in a list, only its beginning if it is long
     * @param descriptionTruncated whether it is only the beginning
     */
    public record Description(String description, boolean descriptionTruncated) {

        /** The characters that a list shows. */
        public static final int LISTED = 1000;

        /** All of a description. */
        public static Description whole(String text) {
            return new Description(text, false);
        }

        /** As much of a description as a list shows. @param text at least one character more, if there are more */
        public static Description listed(String text) {
            return text.codePointCount(0, text.length()) <= LISTED
                    ? whole(text)
                    : new Description(text.substring(0, text.offsetByCodePoints(0, LISTED)), true);
        }
    }

    /** The ticket as a search shows it. */
    public TicketView withHits(List<Hit> found) {
        return with(found, details);
    }

    /** The ticket as its page shows it. */
    public TicketView withDetails(Details all) {
        return with(hits, all);
    }

    /** The ticket as one sees it who may know only this of the ticket that it was merged into. */
    public TicketView mergedInto(@Nullable UUID visible, @Nullable TicketStatus state) {
        var known = new Outcome(
                outcome.resolvedAt, outcome.closedAt, visible, state, outcome.rating, outcome.ratingComment);
        return with(known, hits, details);
    }

    private TicketView with(@Nullable List<Hit> found, @Nullable Details all) {
        return with(outcome, found, all);
    }

    private TicketView with(Outcome end, @Nullable List<Hit> found, @Nullable Details all) {
        return new TicketView(
                id,
                ticketNumber,
                title,
                text,
                category,
                priority,
                status,
                requester,
                assignment,
                subject,
                progress,
                end,
                stamps,
                found,
                all);
    }

    /**
     * The category of a ticket.
     *
     * @param category its code
     * @param categoryName its name in the caller's language
     */
    public record Category(UUID categoryId, String category, String categoryName) {}

    /** Who asks, and at which branch. */
    public record Requester(UUID userId, String requesterName, UUID branchId, String branchName) {}

    /** Who works on a ticket; null for nobody and for no team. */
    public record Assignment(
            @Nullable UUID assignedToId,
            @Nullable String assigneeName,
            @Nullable UUID teamId,
            @Nullable String teamName) {}

    /**
     * What a ticket is about.
     *
     * @param fields the values of the category's form
     * @param assetName the device or room
     */
    public record Subject(
            List<String> tags,
            JSONB fields,
            TicketSource source,
            @Nullable UUID assetId,
            @Nullable String assetName) {}

    /**
     * The progress of the work.
     *
     * @param waitingUntil when waiting ends by itself; null when somebody has to end it
     * @param firstResponseAt when anybody but the requester first replied publicly
     * @param dueAt until when it should be resolved by its service level
     * @param overdue whether it is open past {@code dueAt}
     */
    public record Progress(
            @Nullable WaitingFor waitingFor,
            @Nullable String waitingReason,
            @Nullable Instant waitingUntil,
            @Nullable Instant firstResponseAt,
            @Nullable Instant firstResponseDueAt,
            @Nullable Instant dueAt,
            boolean overdue) {

        /** Of a ticket that was just opened. */
        public static Progress begun(@Nullable Instant firstResponseDueAt, @Nullable Instant dueAt) {
            return new Progress(null, null, null, null, firstResponseDueAt, dueAt, false);
        }
    }

    /**
     * How the work ended.
     *
     * @param mergedIntoId the ticket that it was merged into; null also for those who may not see that one
     * @param mergedIntoStatus how far that ticket is; null in a list
     * @param rating from 1 to 5, by the requester
     */
    public record Outcome(
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            @Nullable UUID mergedIntoId,
            @Nullable TicketStatus mergedIntoStatus,
            @Nullable Integer rating,
            @Nullable String ratingComment) {

        public static final Outcome NONE = new Outcome(null, null, null, null, null, null);
    }

    /** @param archivedAt since when it can only be read */
    public record Stamps(
            @Nullable Instant archivedAt,
            @Nullable Instant deletedAt,
            Instant createdAt,
            Instant updatedAt,
            int version) {}

    /**
     * A place where words of a search were found.
     *
     * @param where {@code title}, {@code description}, {@code comment} or {@code attachment}
     */
    public record Hit(String where, List<Segment> segments) {}

    /** A piece of text. @param hit whether it is one of the words searched for */
    public record Segment(String text, boolean hit) {}

    /**
     * What belongs to a ticket besides its own fields.
     *
     * @param steps the statuses that the caller may set now
     * @param clocks the service-level clocks
     * @param watching whether the caller is among the watchers
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

    /** A member who follows the ticket. */
    public record Watcher(UUID id, String name) {}

    /** One thing to do. @param doneAt null while it is not done */
    public record ChecklistItem(
            UUID id,
            String text,
            @Nullable Instant doneAt,
            @Nullable String doneByName) {}

    /**
     * A link to another ticket that the caller may see.
     *
     * @param kind {@code duplicate_of}, {@code duplicated_by}, {@code related}, {@code child_of}, {@code parent_of},
     *     {@code split_from} or {@code split_into}
     */
    public record Link(String kind, UUID ticketId, String ticketNumber, String title, TicketStatus status) {}

    /** Working time that a member has entered. @param spentOn the day in the organisation's time zone */
    public record TimeEntry(
            UUID id,
            UUID memberId,
            String memberName,
            int minutes,
            LocalDate spentOn,
            @Nullable String note) {}
}
