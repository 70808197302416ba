package io.smartbiz.debts;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.jobs.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what is summed of debts short. */
@Component
public class DueFolding implements Job {

    private final DueRepository repository;

    DueFolding(DueRepository repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "debt-dues";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofMinutes(5);
    }

    @Override
    public void run(UUID organizationId) {
        Portions.each(Portions.ROWS, repository::fold);
    }
}
