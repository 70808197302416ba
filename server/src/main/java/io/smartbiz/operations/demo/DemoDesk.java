package io.smartbiz.operations.demo;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.tickets.sums.TicketSumming;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Three months of tickets at the demo desk of a language institute. */
@Component
class DemoDesk {

    private static final long SEED = 20_260_321;
    private static final int ROUNDS = 3;
    private static final Duration DAY_OPENS = Duration.ofHours(8);

    private final DemoTickets tickets;
    private final TicketSumming summing;
    private final JsonMapper json;
    private final Clock clock;

    DemoDesk(DemoTickets tickets, TicketSumming summing, JsonMapper json, Clock clock) {
        this.tickets = tickets;
        this.summing = summing;
        this.json = json;
        this.clock = clock;
    }

    /** The agents, who work the tickets, and a teacher of each branch, who opens them. */
    record People(Caller manager, List<Caller> agents, List<Caller> teachers) {}

    /** Plays the tickets of each day until now. */
    void live(People people, LocalDate firstDay) {
        List<Story> stories = Story.all(json);
        var files = new DemoFiles();
        ZoneId zone = people.manager().organization().timeZone();
        Instant now = clock.instant();
        var random = new Random(SEED);
        int count = ROUNDS * stories.size();
        Instant begin = firstDay.atStartOfDay(zone).toInstant();
        Duration step =
                Duration.between(begin, now.minus(Duration.ofMinutes(40))).dividedBy(count);
        for (int i = 0; i < count; i++) {
            // Each story comes again after some time, from another branch and room.
            Story story = stories.get((i * 7 + i / stories.size()) % stories.size());
            Instant around = begin.plus(step.multipliedBy(i));
            Instant opened = duringWork(around, zone, random);
            tickets.tell(people, story, files, opened.isBefore(now) ? opened : around, now, i, random);
        }
        summing.run(people.manager().organizationId());
    }

    /** A moment of the same day between eight and six; of the next day when it is a Friday. */
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
}
