package io.smartbiz.tickets;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.jobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to tickets by itself: waiting ends at its time, resolved ones are closed, old ones kept to be read only. */
@Component
class TicketLife implements Job {

    private final Organizations organizations;
    private final TicketRepository repository;
    private final Tickets tickets;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TicketLife(
            Organizations organizations,
            TicketRepository repository,
            Tickets tickets,
            TransactionTemplate transactions,
            Clock clock) {
        this.organizations = organizations;
        this.repository = repository;
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
        Organization.Settings settings = organization.settings();
        Instant quietSince = now.minus(Duration.ofHours(settings.ticketAutoCloseHours()));
        Instant closedBefore = now.atZone(organization.timeZone())
                .minusMonths(settings.ticketArchiveMonths())
                .toInstant();
        each(system, () -> repository.waitedUntil(organizationId, now), tickets::goOn);
        each(
                system,
                () -> repository.quiet(organizationId, quietSince),
                (caller, id) -> tickets.close(caller, id, quietSince));
        each(system, () -> repository.closedBefore(organizationId, closedBefore), tickets::archive);
    }

    /** Each ticket in a transaction of its own, so that nobody waits for all of them. */
    private void each(Caller system, java.util.function.Supplier<List<UUID>> which, BiConsumer<Caller, UUID> work) {
        List<UUID> ids = transactions.execute(_ -> which.get());
        if (ids != null) {
            ids.forEach(id -> work.accept(system, id));
        }
    }
}
