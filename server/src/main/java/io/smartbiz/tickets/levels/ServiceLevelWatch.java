package io.smartbiz.tickets.levels;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Pipeline.Rows;
import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.jobs.Job;
import io.smartbiz.tickets.levels.ClockRepository.DueClock;
import io.smartbiz.tickets.levels.ClockRepository.Kept;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Counted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells, once each, that most of a promised time is used and that it was missed. */
@Component
public class ServiceLevelWatch implements Job {

    private static final int MOST_AT_ONCE = 200;

    private final ClockRepository repository;
    private final TicketSumsRepository sums;
    private final Events events;
    private final Pipeline pipeline;
    private final Clock clock;

    ServiceLevelWatch(
            ClockRepository repository, TicketSumsRepository sums, Events events, Pipeline pipeline, Clock clock) {
        this.repository = repository;
        this.sums = sums;
        this.events = events;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "service-levels";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(30);
    }

    @Override
    public void run(UUID organizationId) {
        while (tell(organizationId) == MOST_AT_ONCE) {
            // There is more that has come due meanwhile, as after a night without the server.
        }
    }

    private int tell(UUID organizationId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var batch = pipeline.begin()) {
            Rows<DueClock> due = repository.queueDueToBeSeen(batch, organizationId, now, MOST_AT_ONCE);
            batch.send();
            var told = new LinkedHashMap<Event, Rows<Boolean>>();
            for (DueClock one : due.list()) {
                Kept seen = one.kept().with(one.kept().clock().lookAt(now));
                Instant dueAt = Objects.requireNonNull(seen.clock().dueAt());
                boolean missed = seen.clock().breachedAt() != null;
                repository.queueSeen(batch, organizationId, seen, missed ? null : dueAt);
                if (missed) {
                    var day = new Counted(one.branchId(), one.openedOn(), null, null);
                    sums.changed(batch, organizationId, day, day);
                }
                told.put(
                        missed
                                ? new ServiceLevelMissed(seen.ticketId(), seen.metric(), dueAt)
                                : new ServiceLevelWarned(seen.ticketId(), seen.metric(), dueAt),
                        repository.queueMilestone(batch, organizationId, seen, missed ? "breach" : "warning", now));
            }
            batch.send();
            told.forEach((event, isNew) -> {
                if (!isNew.list().isEmpty()) {
                    events.publish(batch, organizationId, event);
                }
            });
            batch.commit();
            return due.list().size();
        }
    }
}
