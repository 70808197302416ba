package io.smartbiz.identity.credentials;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.jobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes sessions a month after they ended, and attempts to sign in a month after they were made. */
@Component
class SessionCleanUp implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final SignInAttemptRepository attempts;
    private final Transactions transactions;
    private final Clock clock;

    SessionCleanUp(
            SessionRepository sessions, SignInAttemptRepository attempts, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "session-clean-up";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofHours(6);
    }

    @Override
    public void run(UUID organizationId) {
        Instant before = clock.instant().minus(KEPT);
        Portions.each(Portions.ROWS, most -> transactions.write(() -> sessions.forget(organizationId, before, most)));
        Portions.each(Portions.ROWS, most -> transactions.write(() -> attempts.forget(organizationId, before, most)));
    }
}
