package io.smartbiz.tickets.levels;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Edits;
import io.smartbiz.testing.Sql;
import io.smartbiz.tickets.ClockView;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.WaitingFor;
import io.smartbiz.tickets.changing.AssignTicket;
import io.smartbiz.tickets.changing.ChangeStatus;
import io.smartbiz.tickets.changing.TicketChanges;
import io.smartbiz.tickets.changing.TicketEdits;
import io.smartbiz.tickets.changing.WaitTicket;
import io.smartbiz.tickets.conversation.Comments;
import io.smartbiz.tickets.conversation.TicketMerges;
import io.smartbiz.tickets.conversation.WriteComment;
import io.smartbiz.tickets.levels.EditCalendar.Holiday;
import io.smartbiz.tickets.levels.EditCalendar.OpenHours;
import io.smartbiz.tickets.levels.EditCalendar.Week;
import io.smartbiz.tickets.levels.ReplayedClock.Hours;
import io.smartbiz.tickets.levels.ReplayedClock.Promise;
import io.smartbiz.tickets.opening.OpenTicket;
import io.smartbiz.tickets.opening.TicketOpening;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * Whatever happens to tickets, calendars and promises: what a ticket says of itself is what its history says, and its clocks
 * stand as they do when the history is counted through minute by minute, from what was promised at each time.
 */
class ServiceLevelReplayTest {

    private static final int TICKETS = 8;
    private static final int STEPS = 170;
    private static final Instant BEGIN = Instant.parse("2025-06-02T04:00:00Z");

    private final Desk desk = new Desk();
    private final UUID organization = desk.shop().organizationId();
    private final List<UUID> branches = List.of(desk.branch(), desk.shop().branch());
    private final Caller worker = desk.shop().caller(desk.admin());
    private final Caller asker = desk.shop().caller(desk.staff());
    private final List<UUID> categories = ids("/api/ticket-categories");
    private final TicketOpening opening = bean(TicketOpening.class);
    private final TicketChanges changes = bean(TicketChanges.class);
    private final TicketEdits edits = new TicketEdits();
    private final Tickets tickets = bean(Tickets.class);
    private final Comments comments = bean(Comments.class);
    private final TicketMerges merges = new TicketMerges();
    private final ServiceLevels levels = bean(ServiceLevels.class);
    private final ServiceLevelWatch watch = bean(ServiceLevelWatch.class);
    private final Pipeline pipeline = bean(Pipeline.class);

    private final List<UUID> opened = new ArrayList<>();
    private final List<UUID> calendars = new ArrayList<>();
    private final List<UUID> promises = new ArrayList<>();
    private final TreeMap<Long, Rules> rules = new TreeMap<>();
    private final Set<Long> watched = new HashSet<>();
    private Random random = new Random(0);
    private Instant now = BEGIN;
    private int done;

    /** What is promised and when the desk works, as the API tells it. */
    private record Rules(Map<String, Promise> promises, Map<String, Hours> ofBranch, Hours standard) {

        private Promise promise(Map<String, String> ticket, String metric) {
            String priority = ticket.get("priority");
            String category = ticket.get("category");
            for (String named : List.of(priority + "/" + category, priority + "/", "/" + category, "/")) {
                if (promises.containsKey(metric + "/" + named)) {
                    return promises.get(metric + "/" + named);
                }
            }
            return Promise.NOTHING;
        }

        private Hours hours(Map<String, String> ticket) {
            return ofBranch.getOrDefault(ticket.get("branch"), standard);
        }
    }

    private static <T> T bean(Class<T> type) {
        return TestInstallation.get().bean(type);
    }

    private List<UUID> ids(String path) {
        return Desk.texts(desk.admin().get(path), "id").stream()
                .map(UUID::fromString)
                .toList();
    }

    @Test
    @Timeout(60)
    void theHistoryTellsHowTicketsAndTheirClocksStand() {
        live(25);
    }

    @Test
    @Timeout(60)
    void anyHistoryDoes() {
        live(System.nanoTime());
    }

    private void live(long seed) {
        random = new Random(seed);
        try {
            begin();
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofMinutes(1 + random.nextInt(random.nextInt(6) == 0 ? 2_000 : 200)));
                attempt(this::something);
                if (random.nextInt(3) == 0) {
                    watch();
                }
            }
            end();
            assertThat(done).isGreaterThan(STEPS / 3);
            opened.forEach(this::compare);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private <T> T now(Supplier<T> work) {
        return SmartBizClock.at(now, () -> desk.shop().inside(work));
    }

    private void attempt(Supplier<?> work) {
        try {
            now(work);
            done++;
        } catch (Failure refused) {
            // What is closed or merged has fewer ways to go.
        }
    }

    private void begin() {
        for (int i = 0; i < 2; i++) {
            int number = i;
            calendars.add(
                    now(() -> levels.createCalendar(worker, calendar(number)).id()));
        }
        for (int i = 0; i < 4; i++) {
            int number = i;
            promises.add(now(() -> levels.createLevel(worker, promise(number)).id()));
        }
        noteRules();
        for (int i = 0; i < TICKETS; i++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(60)));
            opened.add(now(this::open));
        }
    }

    /** All that is deleted comes back, so that it can be read; and whoever is late is told of. */
    private void end() {
        for (UUID id : opened) {
            now = now.plus(Duration.ofMinutes(1));
            attempt(() -> changes.restore(worker, id));
        }
        watch();
    }

    private void watch() {
        now = now.plus(Duration.ofMinutes(1));
        watched.add(minute(now));
        now(() -> {
            watch.run(organization);
            return true;
        });
    }

    private UUID open() {
        try (var batch = pipeline.begin()) {
            UUID id = opening.open(
                            batch,
                            asker,
                            new OpenTicket(
                                    "Replayed",
                                    null,
                                    any(categories),
                                    null,
                                    any(TicketPriority.values()),
                                    desk.branch(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null))
                    .id();
            batch.commit();
            return id;
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    private <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }

    private Object something() {
        UUID id = any(opened);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 ->
                changes.changeStatus(
                        random.nextInt(3) == 0 ? asker : worker,
                        id,
                        new ChangeStatus(any(TicketStatus.values()), "because", null));
            case 4, 5 -> changes.await(worker, id, waiting());
            case 6, 7 ->
                comments.write(
                        random.nextBoolean() ? asker : worker,
                        id,
                        new WriteComment("Well", false, null, null, null, null),
                        TicketSource.PANEL);
            case 8, 9 -> edited(id);
            case 10 -> changes.assign(worker, id, AssignTicket.to(any(worker.memberId(), null)));
            case 11 -> deleted(id);
            case 12 -> changes.restore(worker, id);
            case 13 ->
                edits.changeAll(
                        worker,
                        "ids",
                        List.of(id, any(opened)),
                        "status",
                        any(null, TicketStatus.RESOLVED, TicketStatus.IN_PROGRESS),
                        "category_id",
                        any(categories),
                        "priority",
                        any(TicketPriority.values()));
            case 14 -> random.nextInt(4) == 0 ? merges.merge(worker, id, any(opened)) : id;
            case 15, 16 -> ticketLifeRuns();
            default -> otherRules();
        };
    }

    private WaitTicket waiting() {
        return random.nextInt(3) == 0
                ? WaitTicket.on(null)
                : new WaitTicket(
                        any(WaitingFor.values()),
                        null,
                        random.nextBoolean() ? now.plus(Duration.ofMinutes(1 + random.nextInt(900))) : null,
                        null);
    }

    private Object edited(UUID id) {
        String title = "Replayed " + random.nextInt(3);
        return edits.edit(
                worker,
                id,
                "title",
                title,
                "category_id",
                any(categories),
                "priority",
                any(TicketPriority.values()),
                "branch_id",
                any(branches));
    }

    private UUID deleted(UUID id) {
        changes.delete(worker, id);
        return id;
    }

    private Instant ticketLifeRuns() {
        desk.runTicketLifeAt(now);
        return now;
    }

    private Object otherRules() {
        int number = random.nextInt(2);
        int promised = random.nextInt(4);
        Object changed = switch (random.nextInt(6)) {
            case 0, 1 -> levels.updateCalendar(worker, calendars.get(number), Edits.of(calendar(number)));
            case 2, 3 -> levels.updateLevel(worker, promises.get(promised), Edits.of(promise(promised)));
            case 4 -> {
                if (random.nextBoolean()) {
                    levels.deleteCalendar(worker, calendars.get(number));
                } else {
                    levels.deleteLevel(worker, promises.get(promised));
                }
                yield number;
            }
            default ->
                random.nextBoolean()
                        ? levels.restoreCalendar(worker, calendars.get(number))
                        : levels.restoreLevel(worker, promises.get(promised));
        };
        noteRules();
        return changed;
    }

    private EditCalendar calendar(int number) {
        List<OpenHours> day = List.of(new OpenHours("08:00", "12:30"), new OpenHours("13:30", any("17:00", "19:00")));
        List<OpenHours> shortDay = List.of(new OpenHours("09:00", any("13:00", "15:30")));
        LocalDate some =
                LocalDate.ofInstant(now, worker.organization().timeZone()).plusDays(random.nextInt(7));
        return new EditCalendar(
                "Calendar " + number,
                new Week(day, day, any(day, null), day, any(shortDay, null), null, any(shortDay, null)),
                List.of(new Holiday(some, "A holiday"), new Holiday(some.plusDays(3), "Another")),
                branches.stream().filter(_ -> random.nextInt(3) == 0).toList(),
                random.nextBoolean(),
                null);
    }

    private EditServiceLevel promise(int number) {
        return new EditServiceLevel(
                "Promise " + number,
                number < 2 ? null : number == 2 ? EditServiceLevel.Priority.HIGH : EditServiceLevel.Priority.URGENT,
                number == 1 || number == 3 ? categories.getFirst() : null,
                random.nextInt(4) == 0 ? null : 10 * (1 + random.nextInt(24)),
                10 * (1 + random.nextInt(120)),
                10 * (1 + random.nextInt(9)),
                null);
    }

    // Reading the rules

    private void noteRules() {
        var promised = new HashMap<String, Promise>();
        for (JsonNode level :
                desk.admin().get("/api/service-levels").expect(200).data()) {
            String named = level.path("priority").asString("") + "/"
                    + level.path("category_id").asString("");
            for (String metric : List.of("first_response", "resolution")) {
                JsonNode minutes = level.path(metric + "_minutes");
                promised.put(
                        metric + "/" + named,
                        new Promise(
                                level.get("id").asString(),
                                minutes.isNumber() ? minutes.asLong() : null,
                                level.get("warn_percent").asInt()));
            }
        }
        var ofBranch = new HashMap<String, Hours>();
        Hours standard = Hours.ALWAYS;
        for (JsonNode calendar :
                desk.admin().get("/api/working-calendars").expect(200).data()) {
            Hours hours = hours(calendar);
            calendar.get("branch_ids").forEach(branch -> ofBranch.put(branch.asString(), hours));
            standard = calendar.get("is_default").asBoolean() ? hours : standard;
        }
        rules.put(minute(now), new Rules(promised, ofBranch, standard));
    }

    private static Hours hours(JsonNode calendar) {
        var open = new BitSet();
        for (DayOfWeek day : DayOfWeek.values()) {
            int begin = (day.getValue() - 1) * 24 * 60;
            for (JsonNode interval : calendar.at("/hours/" + day.name().toLowerCase(Locale.ROOT))) {
                open.set(begin + minutes(interval.get("from")), begin + minutes(interval.get("to")));
            }
        }
        var closed = new HashSet<Long>();
        calendar.get("holidays")
                .forEach(holiday -> closed.add(
                        LocalDate.parse(holiday.get("day").asString()).toEpochDay()));
        return new Hours(open, closed);
    }

    private static int minutes(JsonNode time) {
        String text = time.asString();
        return 60 * Integer.parseInt(text.substring(0, 2)) + Integer.parseInt(text.substring(3));
    }

    private static long minute(Instant time) {
        assertThat(time.getEpochSecond() % 60 + time.getNano()).isZero();
        return time.getEpochSecond() / 60;
    }

    // Replaying

    private void compare(UUID id) {
        Answer history = desk.admin().get(Desk.path(id) + "/history").expect(200);
        var entries = new TreeMap<Long, List<JsonNode>>();
        for (JsonNode entry : history.data()) {
            entries.computeIfAbsent(minute(Instant.parse(entry.get("created_at").asString())), _ -> new ArrayList<>())
                    .add(entry);
        }
        var ticket = new HashMap<String, String>();
        var clocks = List.of(new ReplayedClock("first_response"), new ReplayedClock("resolution"));
        var moments = new java.util.TreeSet<Long>(watched);
        moments.addAll(entries.keySet());
        moments.addAll(rules.keySet());
        for (long time : moments.tailSet(entries.firstKey())) {
            Map<String, String> before = Map.copyOf(ticket);
            entries.getOrDefault(time, List.of()).forEach(entry -> happen(ticket, entry));
            Rules hold = rules.floorEntry(time).getValue();
            boolean other = rules.containsKey(time) && isOpen(ticket) && !ticket.containsKey("deleted");
            for (ReplayedClock clock : clocks) {
                if (before.isEmpty()) {
                    clock.begin(time, hold.promise(ticket, clock.metric()), hold.hours(ticket));
                } else if (other || !before.equals(ticket)) {
                    clock.follow(
                            time,
                            hold.promise(ticket, clock.metric()),
                            hold.hours(ticket),
                            isDone(ticket, clock.metric()),
                            ticket.containsKey("waiting") || ticket.containsKey("deleted"));
                }
                if (watched.contains(time)) {
                    clock.watch(time);
                }
            }
        }
        TicketView is = now(() -> tickets.get(worker, id));
        assertThat(said(is)).as("ticket %s", id).isEqualTo(ticket);
        clocks.forEach(clock -> compare(is, clock));
        assertThat(told(id))
                .as("what was told of ticket %s", id)
                .containsExactlyInAnyOrderElementsOf(
                        clocks.stream().flatMap(clock -> clock.told().stream()).toList());
    }

    private static boolean isOpen(Map<String, String> ticket) {
        return Set.of("pending", "in_progress").contains(ticket.getOrDefault("status", ""));
    }

    private static boolean isDone(Map<String, String> ticket, String metric) {
        return !isOpen(ticket) || (metric.equals("first_response") && ticket.containsKey("first_response"));
    }

    private static void happen(Map<String, String> ticket, JsonNode entry) {
        String kind = entry.get("kind").asString();
        switch (kind) {
            case "created" ->
                entry.get("details")
                        .properties()
                        .forEach(one -> ticket.put(one.getKey(), one.getValue().asString()));
            case "restored" -> ticket.remove("deleted");
            case "first_response", "archived", "deleted" -> ticket.put(kind, "yes");
            case "title",
                    "category",
                    "priority",
                    "status",
                    "branch",
                    "assignee",
                    "team",
                    "merged",
                    "waiting",
                    "due" -> {
                if (entry.hasNonNull("to")) {
                    ticket.put(kind, entry.get("to").asString());
                } else {
                    ticket.remove(kind);
                }
            }
            default -> assertThat(kind).isIn("description", "linked");
        }
    }

    /** What a ticket says of itself, in the words of its history. */
    private static Map<String, String> said(TicketView ticket) {
        var said = new HashMap<String, String>();
        said.put("title", ticket.title());
        said.put("category", ticket.category().categoryId().toString());
        said.put("priority", ticket.priority().code());
        said.put("status", ticket.status().code());
        said.put("branch", ticket.requester().branchId().toString());
        said.put("assignee", Objects.toString(ticket.assignment().assignedToId(), null));
        said.put("team", Objects.toString(ticket.assignment().teamId(), null));
        said.put("merged", Objects.toString(ticket.outcome().mergedIntoId(), null));
        said.put(
                "waiting",
                ticket.progress().waitingFor() == null
                        ? null
                        : ticket.progress().waitingFor().code());
        said.put("due", Objects.toString(ticket.progress().dueAt(), null));
        said.put("first_response", ticket.progress().firstResponseAt() == null ? null : "yes");
        said.put("archived", ticket.stamps().archivedAt() == null ? null : "yes");
        said.values().removeIf(Objects::isNull);
        return said;
    }

    private void compare(TicketView ticket, ReplayedClock replayed) {
        ClockView clock = Objects.requireNonNull(ticket.details()).clocks().stream()
                .filter(one -> one.metric().code().equals(replayed.metric()))
                .findFirst()
                .orElseThrow();
        long end = minute(now);
        Instant due = replayed.due() == null ? null : Instant.ofEpochSecond(replayed.due() * 60);
        String what = replayed.metric() + " of ticket " + ticket.id();
        assertThat(clock.state().name()).as("state of %s", what).isEqualTo(replayed.state());
        assertThat(clock.late()).as("lateness of %s", what).isEqualTo(replayed.isLate(end));
        assertThat(clock.promisedSeconds()).as("promise of %s", what).isEqualTo(replayed.promisedSeconds());
        assertThat(clock.dueAt()).as("due time of %s", what).isEqualTo(due);
        assertThat(
                        replayed.metric().equals("resolution")
                                ? ticket.progress().dueAt()
                                : ticket.progress().firstResponseDueAt())
                .as("due time in lists of %s", what)
                .isEqualTo(due);
        Instant since = clock.runningSince();
        long running = since == null ? 0 : replayed.worked(minute(since), end);
        assertThat(clock.usedSeconds() + running * 60)
                .as("time used of %s", what)
                .isEqualTo(replayed.used(end) * 60);
    }

    private List<String> told(UUID id) {
        try (var sql = new Sql(organization)) {
            return sql
                    .rows("select type || ' ' || lower(payload ->> 'metric') from core.events where organization_id = ?"
                            + " and type like 'service_level.%' and payload ->> 'ticket_id' = '" + id + "'")
                    .stream()
                    .map(List::getFirst)
                    .toList();
        }
    }
}
