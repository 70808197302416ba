package io.smartbiz.tickets.finding;

import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.WaitingFor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are listed.
 *
 * @param q words of the number, title, description, comments and attachments' names
 * @param category codes of categories
 * @param tag tags, of which a ticket has each
 * @param field values of custom fields: {@code field=room=12}; of one field, any of them
 * @param overdue whether the ticket is open past its due time
 * @param waiting whether the ticket waits
 * @param archived true: archived tickets only; false: none of them; left out: only a search by {@code q} finds them, too
 */
@QueryParameters
record TicketFilter(
        @Nullable String q,
        List<TicketStatus> status,
        List<TicketPriority> priority,
        List<UUID> categoryId,
        List<String> category,
        List<UUID> branchId,
        People people,
        List<String> tag,
        Map<String, List<String>> field,
        @Nullable UUID assetId,
        @Nullable Boolean overdue,
        @Nullable Boolean waiting,
        List<WaitingFor> waitingFor,
        Days days,
        @Nullable Boolean archived) {

    static final String ME = "me";
    static final String NONE = "none";

    /**
     * Whose tickets are listed.
     *
     * @param userId ids of requesters, or {@code me}: the caller's own tickets, wherever they belong
     * @param assignedToId ids of members, {@code me} or {@code none}
     */
    @QueryParameters
    record People(List<String> userId, List<String> assignedToId, List<UUID> teamId) {

        boolean isOwn() {
            return userId.equals(List.of(ME));
        }

        boolean isUnassigned() {
            return assignedToId.equals(List.of(NONE));
        }
    }

    /**
     * Ranges of days in the organisation's time zone, both ends included.
     *
     * @param startDate the first day on which a ticket was created
     * @param endDate the last one
     */
    @QueryParameters
    record Days(
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable LocalDate updatedFrom,
            @Nullable LocalDate updatedTo,
            @Nullable LocalDate resolvedFrom,
            @Nullable LocalDate resolvedTo) {}

    /** A filter by words alone. */
    static TicketFilter ofWords(String q) {
        return new TicketFilter(
                q,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new People(List.of(), List.of(), List.of()),
                List.of(),
                Map.of(),
                null,
                null,
                null,
                List.of(),
                new Days(null, null, null, null, null, null),
                null);
    }

    boolean hasText() {
        return q != null && !q.isBlank();
    }

    boolean isArchived() {
        return Boolean.TRUE.equals(archived);
    }

    /** Whether the filter leaves only tickets that are not solved yet. */
    boolean isOnlyOpen() {
        return Boolean.TRUE.equals(overdue) || Boolean.TRUE.equals(waiting);
    }

    /** The same filter for one status. */
    TicketFilter of(TicketStatus only) {
        return new TicketFilter(
                q,
                List.of(only),
                priority,
                categoryId,
                category,
                branchId,
                people,
                tag,
                field,
                assetId,
                overdue,
                waiting,
                waitingFor,
                days,
                archived);
    }
}
