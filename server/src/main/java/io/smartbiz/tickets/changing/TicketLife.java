package io.smartbiz.tickets.changing;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.jobs.Job;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketSettings;
import io.smartbiz.tickets.ticket.Tickets;
import io.smartbiz.tickets.ticket.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Changes tickets as time passes: ends their waiting, closes resolved ones and archives closed ones. */
@Component
class TicketLife implements Job {

    private final Organizations organizations;
    private final DueTicketRepository due;
    private final Tickets tickets;
    private final Transactions transactions;
    private final Clock clock;

    TicketLife(
            Organizations organizations,
            DueTicketRepository due,
            Tickets tickets,
            Transactions transactions,
            Clock clock) {
        this.organizations = organizations;
        this.due = due;
        this.tickets = tickets;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ticket-life";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofMinutes(1);
    }

    @Override
    public void run(UUID organizationId) {
        Organization organization = organizations.profile(organizationId);
        if (!organization.modules().contains("desk")) {
            return;
        }
        Caller system = Caller.system(organization);
        Instant now = clock.instant();
        TicketSettings settings = organization.settings(TicketSettings.class);
        Instant quietSince = now.minus(Duration.ofHours(settings.ticketAutoCloseHours()));
        Instant closedBefore = now.atZone(organization.timeZone())
                .minusMonths(settings.ticketArchiveMonths())
                .toInstant();
        each(system, () -> due.waitedUntil(organizationId, now), this::resume);
        each(system, () -> due.quiet(organizationId, quietSince), ticket -> close(ticket, quietSince));
        each(system, () -> due.closedBefore(organizationId, closedBefore), this::archive);
    }

    /** Changes each ticket in a transaction of its own, so that nobody waits for all of them. */
    private void each(Caller system, Supplier<List<UUID>> which, Consumer<LockedTicket> change) {
        List<UUID> ids = transactions.read(which);
        for (UUID id : ids) {
            transactions.run(() -> {
                LockedTicket ticket = tickets.lock(system, id);
                change.accept(ticket);
                tickets.write(ticket, null);
            });
        }
    }

    /** Ends waiting, unless somebody has extended it meanwhile. */
    private void resume(LockedTicket ticket) {
        Waiting waiting = ticket.rules().state().waiting();
        if (waiting != null && waiting.until() != null && !waiting.until().isAfter(clock.instant())) {
            ticket.rules().await(null);
        }
    }

    /** Closes a resolved ticket, unless it was resolved again meanwhile. */
    private void close(LockedTicket ticket, Instant quietSince) {
        Instant resolved = ticket.rules().times().resolvedAt();
        if (resolved != null && !resolved.isAfter(quietSince)) {
            ticket.rules().closeByItself(now());
        }
    }

    private void archive(LockedTicket ticket) {
        ticket.rules().archive(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
