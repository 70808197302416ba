package io.smartbiz.tickets.settings;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.jobs.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives the categories that every desk starts with to organisations that have begun to use the desk later. */
@Component
class StartingCategories implements Job {

    private final Organizations organizations;
    private final TicketCategories categories;

    StartingCategories(Organizations organizations, TicketCategories categories) {
        this.organizations = organizations;
        this.categories = categories;
    }

    @Override
    public String name() {
        return "ticket-categories";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofMinutes(5);
    }

    @Override
    public void run(UUID organizationId) {
        Organization organization = organizations.profile(organizationId);
        if (organization.modules().contains("desk")) {
            categories.createStarting(Caller.system(organization));
        }
    }
}
