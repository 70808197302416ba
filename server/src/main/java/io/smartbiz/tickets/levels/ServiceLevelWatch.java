package io.smartbiz.tickets.levels;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.jobs.Job;
import io.smartbiz.tickets.levels.ClockRepository.DueClock;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Counted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves clocks to changed rules, and publishes each warning and each miss once. */
@Component
class ServiceLevelWatch implements Job {

    /** The most clocks that one transaction looks at. */
    private static final int MOST_AT_ONCE = 100;

    private final RuleChanges changes;
    private final ClockRepository repository;
    private final TicketSumsRepository sums;
    private final Milestones milestones;
    private final Pipeline pipeline;
    private final Clock clock;

    ServiceLevelWatch(
            RuleChanges changes,
            ClockRepository repository,
            TicketSumsRepository sums,
            Milestones milestones,
            Pipeline pipeline,
            Clock clock) {
        this.changes = changes;
        this.repository = repository;
        this.sums = sums;
        this.milestones = milestones;
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
        // A clock that is due by the previous rules may not be due by the current ones.
        changes.moveAll(organizationId);
        // Many clocks may be due, for example after the server was off overnight.
        Portions.each(MOST_AT_ONCE, most -> tell(organizationId, most));
    }

    private int tell(UUID organizationId, int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var batch = pipeline.begin()) {
            Rows<DueClock> due = repository.queueDueToBeSeen(batch, now, most);
            batch.send();
            var queued = new ArrayList<Milestones.Queued>();
            for (DueClock one : due.list()) {
                KeptClock seen = one.kept().with(one.kept().clock().lookAt(now));
                Instant dueAt = Objects.requireNonNull(seen.clock().dueAt());
                boolean missed = seen.clock().breachedAt() != null;
                repository.queueSeen(batch, seen, missed ? null : dueAt);
                if (missed) {
                    var day = new Counted(one.branchId(), one.openedOn(), null, null);
                    sums.changed(batch, day, day);
                }
                queued.add(missed ? milestones.missed(batch, seen, now) : milestones.warning(batch, seen, now));
            }
            milestones.publish(batch, organizationId, queued);
            batch.commit();
            return due.list().size();
        }
    }
}
