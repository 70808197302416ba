package io.smartbiz.reports.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Sql;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.care.RateTicket;
import io.smartbiz.tickets.care.TicketCare;
import io.smartbiz.tickets.changing.AssignTicket;
import io.smartbiz.tickets.changing.ChangeStatus;
import io.smartbiz.tickets.changing.TicketChanges;
import io.smartbiz.tickets.changing.TicketEdits;
import io.smartbiz.tickets.conversation.Comments;
import io.smartbiz.tickets.conversation.TicketMerges;
import io.smartbiz.tickets.conversation.WriteComment;
import io.smartbiz.tickets.opening.OpenTicket;
import io.smartbiz.tickets.opening.TicketOpening;
import io.smartbiz.tickets.sums.TicketSumming;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskReportTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final int DAYS = 50;

    private final Desk desk = new Desk();
    private final UUID organization = desk.shop().organizationId();
    private final Client admin = desk.admin();
    private final Caller agent = desk.shop().caller(admin);
    private final Caller staff = desk.shop().caller(desk.staff());
    private final UUID other = desk.shop().branch();
    private final UUID level = admin.post(
                    "/api/service-levels",
                    Map.of("name", "Promise", "first_response_minutes", 600, "resolution_minutes", 6_000))
            .expect(201)
            .id();
    private final TicketCare care = TestInstallation.get().bean(TicketCare.class);
    private final TicketMerges merges = new TicketMerges();
    private final Comments comments = TestInstallation.get().bean(Comments.class);
    private final TicketOpening opening = TestInstallation.get().bean(TicketOpening.class);
    private final TicketChanges changes = TestInstallation.get().bean(TicketChanges.class);
    private final TicketEdits edits = new TicketEdits();
    private final Tickets tickets = TestInstallation.get().bean(Tickets.class);
    private final Pipeline pipeline = TestInstallation.get().bean(Pipeline.class);
    private final LocalDate today = LocalDate.now(ZONE);
    private final String period = "range=custom&start_date=" + today.minusDays(DAYS) + "&end_date=" + today;

    private UUID open(Instant at, Random random, UUID branch) {
        var priority = TicketPriority.values()[random.nextInt(4)];
        String category = List.of("internet", "software", "other").get(random.nextInt(3));
        return SmartBizClock.at(
                at,
                () -> desk.shop().inside(() -> {
                    try (var batch = pipeline.begin()) {
                        UUID id = opening.open(
                                        batch,
                                        agent,
                                        new OpenTicket(
                                                "Ticket",
                                                null,
                                                null,
                                                category,
                                                priority,
                                                branch,
                                                staff.memberId(),
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
                }));
    }

    /** Something that happens to a ticket, as far as its rules allow it. */
    private void change(Instant at, UUID id, List<UUID> others, Random random) {
        SmartBizClock.at(
                at,
                () -> desk.shop().inside(() -> {
                    try {
                        switch (random.nextInt(10)) {
                            case 0 -> changes.delete(agent, id);
                            case 1 -> changes.restore(agent, id);
                            case 2 -> merges.merge(agent, id, others.get(random.nextInt(others.size())));
                            case 3 -> edit(id, random);
                            case 4 -> changes.assign(agent, id, assigned(random));
                            case 5 -> care.rate(staff, id, new RateTicket(1 + random.nextInt(5), null));
                            case 6 -> comments.write(agent, id, reply(), TicketSource.PANEL);
                            default -> step(id, random);
                        }
                    } catch (Failure refused) {
                        return refused;
                    }
                    return id;
                }));
    }

    private void edit(UUID id, Random random) {
        String category = List.of("internet", "software").get(random.nextInt(2));
        var priority = TicketPriority.values()[random.nextInt(4)];
        UUID branch = random.nextBoolean() ? desk.branch() : other;
        edits.edit(agent, id, "title", "Ticket", "category", category, "priority", priority, "branch_id", branch);
    }

    private AssignTicket assigned(Random random) {
        return AssignTicket.to(random.nextBoolean() ? agent.memberId() : null);
    }

    private static WriteComment reply() {
        return new WriteComment("We look at it", false, null, null, null, null);
    }

    private void step(UUID id, Random random) {
        TicketStatus now = tickets.get(agent, id).status();
        switch (now) {
            case PENDING, IN_PROGRESS ->
                changes.changeStatus(
                        agent,
                        id,
                        new ChangeStatus(
                                now == TicketStatus.PENDING && random.nextBoolean()
                                        ? TicketStatus.IN_PROGRESS
                                        : TicketStatus.RESOLVED,
                                null,
                                null));
            case RESOLVED ->
                changes.changeStatus(
                        agent,
                        id,
                        new ChangeStatus(
                                random.nextInt(3) == 0 ? TicketStatus.IN_PROGRESS : TicketStatus.CLOSED, null, null));
            case CLOSED -> changes.changeStatus(agent, id, new ChangeStatus(TicketStatus.IN_PROGRESS, null, null));
        }
    }

    private void sumUp() {
        desk.shop().inside(() -> {
            TestInstallation.get().bean(TicketSumming.class).run(organization);
            return true;
        });
    }

    /** Some is summed, some has been changed since, some is of today: the answer is always that of counting. */
    @Test
    void saysWhatCountingSays() {
        saysWhatCountingSays(20_261_125);
    }

    @Test
    void saysSoWhateverHappens() {
        saysWhatCountingSays(System.nanoTime());
    }

    private void saysWhatCountingSays(long seed) {
        try {
            // In an organisation of its own, for tickets are opened here on days that others have summed up.
            new DeskReportTest().liveAndCount(new Random(seed));
        } catch (AssertionError e) {
            throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private void liveAndCount(Random random) {
        var ids = new ArrayList<UUID>();
        Instant begin = today.minusDays(DAYS).atStartOfDay(ZONE).toInstant();
        for (int i = 0; i < 120; i++) {
            Instant at = begin.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
            UUID id = open(at, random, random.nextBoolean() ? desk.branch() : other);
            ids.add(id);
            Instant then = at;
            for (int step = random.nextInt(4); step > 0; step--) {
                then = then.plus(Duration.ofMinutes(random.nextInt(5_000)));
                if (then.isBefore(Instant.now())) {
                    change(then, id, ids, random);
                }
            }
        }
        assertEqualsCounting();
        sumUp();
        assertEqualsCounting();
        for (int i = 0; i < 80; i++) {
            change(Instant.now(), ids.get(random.nextInt(ids.size())), ids, random);
            if (i % 20 == 0) {
                promiseOther(random);
                assertEqualsCounting();
            }
        }
        assertEqualsCounting();
        sumUp();
        assertEqualsCounting();
        assertThat(desk.shop().contradictions()).isEmpty();
    }

    /** The watch finds what is late; what is promised anew is kept by some of the open ones again. */
    private void promiseOther(Random random) {
        desk.run("service-levels");
        var promise = new HashMap<String, Object>(
                Map.of("name", "Promise", "first_response_minutes", 10 + random.nextInt(5_000)));
        promise.put("resolution_minutes", 10 + random.nextInt(50_000));
        admin.put("/api/service-levels/" + level, promise).expect(200);
    }

    private void assertEqualsCounting() {
        String from = "'" + today.minusDays(DAYS) + "'";
        assertThat(figures("by-status", "opened")).isEqualTo(counted("status", "opened_on >= " + from));
        assertThat(figures("by-branch", "solved")).isEqualTo(counted("branch_id::text", "solved_on >= " + from));
        assertThat(figures("by-date", "closed")).isEqualTo(counted("closed_on::text", "closed_on >= " + from));
        assertThat(figures("by-date", "opened")).isEqualTo(counted("opened_on::text", "opened_on >= " + from));
        assertThat(figures("by-category", "opened")).isEqualTo(counted("category_id::text", "opened_on >= " + from));
        assertThat(figures("by-status", "closed")).isEqualTo(counted("status", "closed_on >= " + from));
        assertThat(figures("by-status", "rated"))
                .isEqualTo(counted("status", "rating is not null and solved_on >= " + from));
        assertThat(figures("by-branch", "answered"))
                .isEqualTo(counted("branch_id::text", clocked("first_response", "ended_at", "opened_on >= " + from)));
        assertThat(figures("by-branch", "first_response_promised"))
                .isEqualTo(counted(
                        "branch_id::text", clocked("first_response", "target_seconds", "opened_on >= " + from)));
        assertThat(figures("by-branch", "first_response_late"))
                .isEqualTo(
                        counted("branch_id::text", clocked("first_response", "breached_at", "opened_on >= " + from)));
        assertThat(figures("by-date", "resolution_late"))
                .isEqualTo(counted("solved_on::text", clocked("resolution", "breached_at", "solved_on >= " + from)));
        assertThat(figures("by-agent", "solved"))
                .isEqualTo(counted("coalesce(assignee_id::text, '')", "solved_on >= " + from));
        try (var sql = new Sql(organization)) {
            String mean = sql.value("select round(avg(c.consumed_seconds))::bigint from desk.tickets t"
                    + " join desk.ticket_clocks c on c.organization_id = t.organization_id and c.ticket_id = t.id"
                    + " and c.metric = 'resolution' where t.organization_id = ? and t.deleted_at is null and t.solved_on >= "
                    + from);
            assertThat(admin.get("/api/reports/overview?" + period).expect(200).text("/data/totals/resolution_seconds"))
                    .isEqualTo(mean);
        }
    }

    private Map<String, Integer> figures(String report, String figure) {
        var figures = new TreeMap<String, Integer>();
        for (var row :
                admin.get("/api/reports/" + report + "?" + period).expect(200).at("/data/rows")) {
            int value = row.at("/figures/" + figure).asInt();
            if (value > 0) {
                figures.put(row.get("key").asString(), value);
            }
        }
        return figures;
    }

    private static String clocked(String metric, String column, String condition) {
        return condition
                + " and exists (select 1 from desk.ticket_clocks c where c.organization_id = tickets.organization_id"
                + " and c.ticket_id = tickets.id and c.metric = '" + metric + "' and c." + column + " is not null)";
    }

    private Map<String, Integer> counted(String key, String condition) {
        var counted = new TreeMap<String, Integer>();
        try (var sql = new Sql(organization)) {
            sql.rows("select " + key
                            + ", count(*) from desk.tickets where organization_id = ? and deleted_at is null and "
                            + condition + " group by 1")
                    .forEach(row -> counted.put(row.get(0), Integer.valueOf(row.get(1))));
        }
        return counted;
    }

    @Test
    void keepsToTheBranchesOfTheReader() {
        UUID branch = desk.shop().branch();
        Client reader = desk.shop().member("report_manager", branch);
        open(Instant.now(), new Random(1), branch);
        Answer overview = reader.get("/api/reports/overview?range=today").expect(200);
        assertThat(overview.at("/data/totals/opened").asInt()).isEqualTo(1);
        assertThat(overview.at("/data/now/open").asInt()).isEqualTo(1);
        reader.get("/api/reports/by-status?branch_id=" + desk.branch()).refuses(404, "NOT_FOUND");
        desk.staff().get("/api/reports/overview").refuses(403, "FORBIDDEN");
    }

    @Test
    void countsMonthsByTheCalendarOfTheOrganisation() {
        var iran = new Desk();
        iran.admin()
                .put(
                        "/api/organization",
                        Map.of(
                                "name", "Iran Mehr",
                                "modules", List.of("desk"),
                                "language", "fa",
                                "time_zone", "Asia/Tehran",
                                "week_start", "saturday",
                                "calendar", "solar_hijri",
                                "settings",
                                        iran.admin()
                                                .get("/api/organization")
                                                .expect(200)
                                                .at("/data/settings")))
                .expect(200);
        for (String day : List.of("2026-03-20", "2026-03-21", "2026-04-20", "2026-04-21")) {
            iran.open(iran.staff(), "Of " + day);
        }
        try (var sql = new Sql(iran.shop().organizationId())) {
            sql.rows(
                    "update desk.tickets set opened_on = right(title, 10)::date where organization_id = ? returning 1");
        }
        Answer months = iran.admin()
                .get("/api/reports/by-date?group_by=month&range=custom&start_date=2026-03-01&end_date=2026-05-01")
                .expect(200);
        assertThat(months.at("/data/rows")
                        .valueStream()
                        .map(row -> row.get("key").asString()))
                .containsExactly("2026-02-20", "2026-03-21", "2026-04-21");
    }

    @Test
    void tellsHowTimesSpread() {
        UUID branch = desk.shop().branch();
        Instant now = Instant.now().minus(Duration.ofHours(20));
        for (int minutes : List.of(10, 20, 30, 40, 100)) {
            UUID id = open(now, new Random(minutes), branch);
            SmartBizClock.at(
                    now.plus(Duration.ofMinutes(minutes)),
                    () -> desk.shop()
                            .inside(() -> changes.changeStatus(
                                    agent, id, new ChangeStatus(TicketStatus.RESOLVED, null, null))));
        }
        Answer times = admin.get("/api/reports/response-time?" + period + "&branch_id=" + branch)
                .expect(200);
        assertThat(times.at("/data/totals/resolution/tickets").asInt()).isEqualTo(5);
        assertThat(times.at("/data/totals/resolution/mean").asInt()).isEqualTo(40 * 60);
        assertThat(times.at("/data/totals/resolution/median").asInt()).isEqualTo(30 * 60);
        assertThat(times.at("/data/totals/resolution/p90").asInt()).isEqualTo(76 * 60);
        admin.get("/api/reports/response-time?group_by=week").refuses(422, "VALIDATION_ERROR");
        admin.get("/api/reports/by-date?group_by=agent").refuses(422, "VALIDATION_ERROR");
    }
}
