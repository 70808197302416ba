package io.smartbiz.operations.demo;

import io.smartbiz.files.Uploads;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.WaitingFor;
import io.smartbiz.tickets.changing.AssignTicket;
import io.smartbiz.tickets.changing.ChangeStatus;
import io.smartbiz.tickets.changing.TicketChanges;
import io.smartbiz.tickets.changing.WaitTicket;
import io.smartbiz.tickets.conversation.Comments;
import io.smartbiz.tickets.conversation.RateTicket;
import io.smartbiz.tickets.conversation.SpendTime;
import io.smartbiz.tickets.conversation.TicketCare;
import io.smartbiz.tickets.conversation.WriteComment;
import io.smartbiz.tickets.levels.EditCalendar.Holiday;
import io.smartbiz.tickets.levels.EditCalendar.OpenHours;
import io.smartbiz.tickets.levels.EditCalendar.Week;
import io.smartbiz.tickets.levels.EditCalendar;
import io.smartbiz.tickets.levels.EditServiceLevel;
import io.smartbiz.tickets.levels.ServiceLevels;
import io.smartbiz.tickets.opening.OpenTicket;
import io.smartbiz.tickets.opening.TicketOpening;
import io.smartbiz.tickets.settings.DeskSettings;
import io.smartbiz.tickets.settings.EditCannedReply;
import io.smartbiz.tickets.settings.EditTeam;
import io.smartbiz.tickets.sums.TicketSumming;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The demo desk of a language institute: its hours, what it promises, and three months of tickets. */
@Component
class DemoDesk {

    private static final long SEED = 20_260_321;
    private static final int ROUNDS = 3;
    private static final Duration DAY_OPENS = Duration.ofHours(8);
    private static final Duration LONG_OPEN = Duration.ofDays(12);

    private final TicketOpening opening;
    private final TicketChanges changes;
    private final Comments comments;
    private final TicketCare care;
    private final ServiceLevels levels;
    private final DeskSettings settings;
    private final TicketSumming summing;
    private final Uploads uploads;
    private final TransactionTemplate transactions;
    private final Pipeline pipeline;
    private final JsonMapper json;
    private final Clock clock;

    DemoDesk(
            TicketOpening opening,
            TicketChanges changes,
            Comments comments,
            TicketCare care,
            ServiceLevels levels,
            DeskSettings settings,
            TicketSumming summing,
            Uploads uploads,
            TransactionTemplate transactions,
            Pipeline pipeline,
            JsonMapper json,
            Clock clock) {
        this.opening = opening;
        this.changes = changes;
        this.comments = comments;
        this.care = care;
        this.levels = levels;
        this.settings = settings;
        this.summing = summing;
        this.uploads = uploads;
        this.transactions = transactions;
        this.pipeline = pipeline;
        this.json = json;
        this.clock = clock;
    }

    /** Who works and who asks: the agents, and a teacher of each branch. */
    record People(Caller manager, List<Caller> agents, List<Caller> teachers) {}

    /**
     * What happens on a ticket.
     *
     * @param lang {@code en}, or Persian when it is left out
     * @param file what comes along with it, one of {@link DemoFiles}; null for nothing
     * @param talk who says what: {@code agent}, {@code internal} or {@code requester}, the text, and perhaps a file
     * @param end how it stands in the end: a status, or {@code waiting_} and for whom
     * @param stars how the requester rates it; null for not at all
     * @param minutes how long was worked on it
     */
    private record Story(
            String category,
            String priority,
            @Nullable String lang,
            @Nullable String asset,
            List<String> tags,
            String title,
            String text,
            @Nullable String file,
            List<List<String>> talk,
            String end,
            @Nullable Integer stars,
            int minutes) {}

    /** Sets the desk up as on its first day. */
    void open(Caller manager, LocalDate firstDay) {
        List<OpenHours> day = List.of(new OpenHours("08:00", "12:30"), new OpenHours("13:30", "19:00"));
        List<OpenHours> morning = List.of(new OpenHours("08:00", "13:00"));
        levels.createCalendar(
                manager,
                new EditCalendar(
                        "تقویم کاری موسسه",
                        new Week(day, day, day, morning, List.of(), day, day),
                        List.of(
                                new Holiday(firstDay.plusDays(17), "تعطیل رسمی"),
                                new Holiday(firstDay.plusDays(52), "تعطیل رسمی")),
                        null,
                        true,
                        null));
        promise(manager, "فوری", EditServiceLevel.Priority.URGENT, 30, 4 * 60);
        promise(manager, "مهم", EditServiceLevel.Priority.HIGH, 60, 10 * 60);
        promise(manager, "عادی", EditServiceLevel.Priority.MEDIUM, 4 * 60, 20 * 60);
        promise(manager, "کم‌اهمیت", EditServiceLevel.Priority.LOW, 10 * 60, 50 * 60);
    }

    private void promise(Caller manager, String name, EditServiceLevel.Priority priority, int first, int resolution) {
        levels.createLevel(manager, new EditServiceLevel(name, priority, null, first, resolution, 80, null));
    }

    /** The team and the answers that are given often. */
    void equip(People people) {
        Caller manager = people.manager();
        settings.createTeam(
                manager,
                new EditTeam(
                        "پشتیبانی فنی",
                        "شبکه، تجهیزات کلاس و سامانهٔ آموزش",
                        Set.copyOf(people.agents().stream()
                                .map(Caller::requireMember)
                                .toList()),
                        null));
        reply(
                manager,
                "بررسی می‌کنیم",
                "سلام {{requester}}،\n\nدرخواست شما با شمارهٔ {{number}} دریافت شد و در حال بررسی است.",
                Language.FA);
        reply(
                manager,
                "راه‌اندازی مجدد",
                "لطفاً دستگاه را خاموش کنید، یک دقیقه صبر کنید و دوباره روشن کنید. اگر درست نشد همین‌جا بنویسید.",
                Language.FA);
        reply(
                manager,
                "We are on it",
                "Hello {{requester}},\n\nwe have your request {{number}} and are looking into it.",
                Language.EN);
    }

    private void reply(Caller manager, String name, String body, Language language) {
        settings.createReply(manager, new EditCannedReply(name, body, language, null, null));
    }

    /** Lives through the tickets of the days until now. */
    void live(People people, LocalDate firstDay) {
        List<Story> stories = stories();
        var files = new DemoFiles();
        ZoneId zone = people.manager().organization().timeZone();
        Instant now = clock.instant();
        var random = new Random(SEED);
        int count = ROUNDS * stories.size();
        Instant begin = firstDay.atStartOfDay(zone).toInstant();
        Duration step =
                Duration.between(begin, now.minus(Duration.ofMinutes(40))).dividedBy(count);
        for (int i = 0; i < count; i++) {
            // Each story once in a while, told elsewhere and of another room.
            Story story = stories.get((i * 7 + i / stories.size()) % stories.size());
            Instant around = begin.plus(step.multipliedBy(i));
            Instant opened = duringWork(around, zone, random);
            tell(people, story, files, opened.isBefore(now) ? opened : around, now, i, random);
        }
        summing.run(people.manager().organizationId());
    }

    /** The same day between eight and six, and on Friday the day after. */
    private static Instant duringWork(Instant around, ZoneId zone, Random random) {
        LocalDate day = LocalDate.ofInstant(around, zone);
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(LocalTime.MIDNIGHT)
                .atZone(zone)
                .toInstant()
                .plus(DAY_OPENS)
                .plus(Duration.ofSeconds(random.nextInt(10 * 3_600)));
    }

    private void tell(
            People people, Story story, DemoFiles files, Instant opened, Instant now, int number, Random random) {
        boolean english = "en".equals(story.lang());
        List<Caller> teachers = people.teachers();
        Caller teacher = english ? teachers.getLast() : teachers.get(number % (teachers.size() - 1));
        Caller agent = people.agents().get(random.nextInt(people.agents().size()));
        var names = new Names(random, english);
        UUID id = SmartBizClock.at(
                opened, () -> openTicket(teacher, story, names, number, upload(teacher, files, story.file())));
        Instant time = opened;
        boolean taken = false;
        for (List<String> line : story.talk()) {
            time = time.plus(Duration.ofMinutes(5 + random.nextInt(taken ? 240 : 55)));
            if (!time.isBefore(now)) {
                return;
            }
            String who = line.getFirst();
            boolean starts = !taken && !who.equals("requester");
            SmartBizClock.at(time, () -> {
                if (starts) {
                    changes.changeStatus(agent, id, new ChangeStatus(TicketStatus.IN_PROGRESS, null, null));
                }
                Caller writer = who.equals("requester") ? teacher : agent;
                List<UUID> sent = upload(writer, files, line.size() > 2 ? line.get(2) : null);
                return comments.write(
                        writer,
                        id,
                        new WriteComment(names.fill(line.get(1)), who.equals("internal"), null, null, sent, null),
                        TicketSource.PANEL);
            });
            taken |= starts;
        }
        finish(people, story, id, teacher, agent, time.plus(Duration.ofMinutes(10 + random.nextInt(90))), now);
    }

    private List<UUID> upload(Caller who, DemoFiles files, @Nullable String file) {
        return file == null ? List.of() : uploads.upload(who, List.of(files.of(file)), FileType.ALL, ids -> ids);
    }

    private UUID openTicket(Caller teacher, Story story, Names names, int number, List<UUID> sent) {
        var ticket = new OpenTicket(
                names.fill(story.title()),
                names.fill(story.text()),
                null,
                story.category(),
                TicketPriority.valueOf(story.priority().toUpperCase(java.util.Locale.ROOT)),
                null,
                null,
                null,
                null,
                story.tags(),
                null,
                null,
                story.asset() == null ? null : names.fill(story.asset()),
                number % 4 == 0 ? TicketSource.TELEGRAM : TicketSource.PANEL,
                sent);
        return sent.isEmpty() ? open(teacher, ticket) : openWithFiles(teacher, ticket);
    }

    private UUID open(Caller teacher, OpenTicket ticket) {
        try (var batch = pipeline.begin()) {
            UUID id = opening.open(batch, teacher, ticket).id();
            batch.commit();
            return id;
        }
    }

    private UUID openWithFiles(Caller teacher, OpenTicket ticket) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            try (var batch = pipeline.join()) {
                UUID id = opening.openInTransaction(batch, teacher, ticket).id();
                batch.send();
                return id;
            }
        }));
    }

    private void finish(People people, Story story, UUID id, Caller teacher, Caller agent, Instant time, Instant now) {
        if (!time.isBefore(now)) {
            return;
        }
        // What was left open weeks ago has been solved meanwhile.
        boolean isOld = time.isBefore(now.minus(LONG_OPEN));
        String end = isOld && !story.end().equals("closed") ? "resolved" : story.end();
        SmartBizClock.at(time, () -> {
            if (story.minutes() > 0) {
                care.spend(agent, id, new SpendTime(story.minutes(), null, null));
            }
            switch (end) {
                case "resolved", "closed" ->
                    changes.changeStatus(agent, id, new ChangeStatus(TicketStatus.RESOLVED, null, null));
                case "waiting_vendor" -> changes.await(agent, id, new WaitTicket(WaitingFor.VENDOR, null, null, null));
                case "waiting_requester" ->
                    changes.await(agent, id, new WaitTicket(WaitingFor.REQUESTER, null, null, null));
                case "in_progress" -> assign(people, id, agent);
                default -> {}
            }
            return id;
        });
        Instant later = time.plus(Duration.ofHours(5));
        if (!later.isBefore(now)) {
            return;
        }
        SmartBizClock.at(later, () -> {
            if (story.stars() != null) {
                care.rate(teacher, id, new RateTicket(story.stars(), null));
            }
            if (end.equals("closed")) {
                changes.changeStatus(teacher, id, new ChangeStatus(TicketStatus.CLOSED, null, null));
            }
            return id;
        });
    }

    private TicketView assign(People people, UUID id, Caller agent) {
        return changes.assign(people.manager(), id, new AssignTicket(agent.requireMember(), null, null, null));
    }

    private List<Story> stories() {
        try (InputStream file = Objects.requireNonNull(DemoDesk.class.getResourceAsStream("/demo/tickets.json"))) {
            return List.of(json.readValue(file, Story[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rooms, classes and hours of one telling, in the digits of its language. */
    private static final class Names {

        private final String room;
        private final String course;
        private final String hour;
        private final String later;

        Names(Random random, boolean english) {
            int at = 14 + random.nextInt(4);
            room = digits(Integer.toString(100 * (1 + random.nextInt(3)) + 1 + random.nextInt(6)), english);
            course = List.of("A1", "A2", "B1", "B2", "C1").get(random.nextInt(5)) + "-" + (10 + random.nextInt(30));
            hour = digits(Integer.toString(at), english);
            later = digits(Integer.toString(at + 2), english);
        }

        private static String digits(String text, boolean english) {
            return english
                    ? text
                    : text.chars()
                            .map(digit -> digit - '0' + '۰')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
        }

        String fill(String text) {
            return text.replace("{room}", room)
                    .replace("{class}", course)
                    .replace("{hour}", hour)
                    .replace("{later}", later);
        }
    }
}
