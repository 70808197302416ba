package io.smartbiz.debts;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.jobs.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what is summed of debts short. */
@Component
public class DueFolding implements Job {

    private final DueRepository repository;
    private final Pipeline pipeline;

    DueFolding(DueRepository repository, Pipeline pipeline) {
        this.repository = repository;
        this.pipeline = pipeline;
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
        Portions.each(Portions.ROWS, this::fold);
    }

    private int fold(int most) {
        try (var batch = pipeline.begin()) {
            Rows<Integer> days = repository.fold(batch, most);
            batch.commit();
            return days.list().getFirst();
        }
    }
}
