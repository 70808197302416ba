package io.smartbiz.tickets.ticket;

import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.WaitingFor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Derives the history of a ticket by comparing its states before and after a change. The inverse: replaying all entries
 * in order gives the present state.
 */
public final class TicketHistory {

    private static final String CREATED = "created";
    private static final String UNTIL = "until";

    private TicketHistory() {}

    /**
     * One thing that happened.
     *
     * @param kind what changed, such as {@code status}
     * @param from the value before, as text; null for none
     * @param to the value after
     * @param details what two values cannot say
     */
    public record Entry(
            String kind, @Nullable String from, @Nullable String to, Map<String, String> details) {

        public static Entry of(String kind, @Nullable String from, @Nullable String to) {
            return new Entry(kind, from, to, Map.of());
        }
    }

    /** The first entry of a ticket: how it was made. */
    static Entry created(TicketState state) {
        var details = new LinkedHashMap<String, String>();
        details.put("title", state.title());
        details.put("category", state.categoryId().toString());
        details.put("priority", state.priority().code());
        details.put("status", state.status().code());
        details.put("branch", state.branchId().toString());
        putIfAny(details, "assignee", state.assigneeId());
        putIfAny(details, "team", state.teamId());
        putIfAny(details, "due", state.dueAt());
        return new Entry(CREATED, null, null, details);
    }

    private static void putIfAny(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }

    /** All differences except the due time, which the service-level clocks record. */
    static List<Entry> between(TicketState before, TicketState after) {
        var entries = new ArrayList<Entry>();
        add(entries, "status", before.status().code(), after.status().code());
        add(entries, "title", before.title(), after.title());
        add(entries, "category", before.categoryId(), after.categoryId());
        add(entries, "priority", before.priority().code(), after.priority().code());
        add(entries, "branch", before.branchId(), after.branchId());
        add(entries, "team", before.teamId(), after.teamId());
        add(entries, "assignee", before.assigneeId(), after.assigneeId());
        add(entries, "merged", before.mergedIntoId(), after.mergedIntoId());
        if (!Objects.equals(before.waiting(), after.waiting())) {
            entries.add(waiting(before.waiting(), after.waiting()));
        }
        addIf(entries, "first_response", !before.answered() && after.answered());
        addIf(entries, "archived", !before.archived() && after.archived());
        addIf(entries, "deleted", !before.deleted() && after.deleted());
        addIf(entries, "restored", before.deleted() && !after.deleted());
        return entries;
    }

    private static void add(List<Entry> entries, String kind, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            entries.add(Entry.of(kind, text(from), text(to)));
        }
    }

    private static void addIf(List<Entry> entries, String kind, boolean happened) {
        if (happened) {
            entries.add(Entry.of(kind, null, null));
        }
    }

    private static Entry waiting(@Nullable Waiting from, @Nullable Waiting to) {
        var details = new LinkedHashMap<String, String>();
        if (to != null) {
            putIfAny(details, UNTIL, to.until());
            putIfAny(details, "reason", to.reason());
        }
        return new Entry(
                "waiting",
                from == null ? null : from.on().code(),
                to == null ? null : to.on().code(),
                details);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What a ticket is after all that happened to it, the oldest first. */
    public static TicketState replay(List<Entry> entries) {
        TicketState state = null;
        for (Entry entry : entries) {
            state = state == null ? made(entry.details()) : after(state, entry);
        }
        return Objects.requireNonNull(state);
    }

    private static TicketState made(Map<String, String> details) {
        return new TicketState(
                Objects.requireNonNull(details.get("title")),
                Objects.requireNonNull(id(details.get("category"))),
                TicketPriority.of(Objects.requireNonNull(details.get("priority"))),
                TicketStatus.of(Objects.requireNonNull(details.get("status"))),
                Objects.requireNonNull(id(details.get("branch"))),
                id(details.get("assignee")),
                id(details.get("team")),
                null,
                time(details.get("due")),
                false,
                null,
                false,
                false);
    }

    private static TicketState after(TicketState was, Entry entry) {
        String to = entry.to();
        boolean waits = entry.kind().equals("waiting");
        return new TicketState(
                entry.kind().equals("title") ? Objects.requireNonNull(to) : was.title(),
                entry.kind().equals("category") ? Objects.requireNonNull(id(to)) : was.categoryId(),
                entry.kind().equals("priority") ? TicketPriority.of(Objects.requireNonNull(to)) : was.priority(),
                entry.kind().equals("status") ? TicketStatus.of(Objects.requireNonNull(to)) : was.status(),
                entry.kind().equals("branch") ? Objects.requireNonNull(id(to)) : was.branchId(),
                entry.kind().equals("assignee") ? id(to) : was.assigneeId(),
                entry.kind().equals("team") ? id(to) : was.teamId(),
                waits ? waiting(entry) : was.waiting(),
                entry.kind().equals("due") ? time(to) : was.dueAt(),
                was.answered() || entry.kind().equals("first_response"),
                entry.kind().equals("merged") ? id(to) : was.mergedIntoId(),
                was.archived() || entry.kind().equals("archived"),
                entry.kind().equals("deleted")
                        || (was.deleted() && !entry.kind().equals("restored")));
    }

    private static @Nullable Waiting waiting(Entry entry) {
        return entry.to() == null
                ? null
                : new Waiting(
                        WaitingFor.of(entry.to()),
                        entry.details().get("reason"),
                        time(entry.details().get(UNTIL)));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
