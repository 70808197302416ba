package io.smartbiz.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks every night that ledgers and balances agree. */
@Component
class ProofsJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(ProofsJob.class);

    private final List<Proof> proofs;

    ProofsJob(List<Proof> proofs) {
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return "proofs";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, LocalTime.of(21, 0));
    }

    @Override
    public void run(UUID organizationId) {
        for (Proof proof : proofs) {
            proof.contradictions(organizationId).forEach(what -> log.error("Not true: {} {}", proof.claim(), what));
        }
    }
}
