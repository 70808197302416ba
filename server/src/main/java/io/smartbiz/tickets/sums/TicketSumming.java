package io.smartbiz.tickets.sums;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.jobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sums the days that are over, so that reports over years read a few rows for each day instead of every ticket. */
@Component
public class TicketSumming implements Job {

    /** A ticket opened just before midnight is committed long before its day is summed. */
    private static final Duration LATEST_COMMIT = Duration.ofHours(1);

    private final TicketSumsRepository repository;
    private final Organizations organizations;
    private final Clock clock;

    TicketSumming(TicketSumsRepository repository, Organizations organizations, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ticket-sums";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofMinutes(15);
    }

    /** Sums the days that are over and not summed yet, and again those that have changed since. */
    @Override
    public void run(UUID organizationId) {
        ZoneId zone = organizations.profile(organizationId).timeZone();
        LocalDate lastDay =
                LocalDate.ofInstant(clock.instant().minus(LATEST_COMMIT), zone).minusDays(1);
        repository.bringUpToDate(lastDay);
    }
}
