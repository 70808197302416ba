package io.smartbiz.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.util.UUID;

/** Work that repeats for each organisation, once across all nodes. */
public interface Job {

    /** A stable name, such as {@code clean-up}. */
    String name();

    Schedule schedule();

    /** Does the work of one organisation, which is bound. What it throws is logged and does not stop the others. */
    void run(UUID organizationId);
}
