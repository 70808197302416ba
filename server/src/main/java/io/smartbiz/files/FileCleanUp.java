package io.smartbiz.files;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.files.quotas.UploadQuotas;
import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.jobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes files that were not attached within a day, and deleted files and those of deleted records after 30 days. */
@Component
class FileCleanUp implements Job {

    private static final Duration UNOWNED = Duration.ofDays(1);
    private static final Duration DELETED = Duration.ofDays(30);

    private final FileRepository repository;
    private final ContentRepository contents;
    private final UploadQuotas quotas;
    private final Storages storages;
    private final Transactions transactions;
    private final Clock clock;

    FileCleanUp(
            FileRepository repository,
            ContentRepository contents,
            UploadQuotas quotas,
            Storages storages,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.contents = contents;
        this.quotas = quotas;
        this.storages = storages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofHours(1);
    }

    @Override
    public void run(UUID organizationId) {
        Instant now = clock.instant();
        quotas.expire(organizationId, now);
        Portions.each(
                Portions.ROWS,
                most -> transactions.write(
                        () -> repository.expire(organizationId, now.minus(UNOWNED), now.minus(DELETED), most)));
        Portions.each(Portions.ROWS, most -> {
            List<Content> gone = transactions.write(() -> contents.expire(organizationId, most));
            // Only after the commit that removes the rows: before it the bytes can still be asked for.
            gone.forEach(content -> storages.remove(content.storage(), content.keys(organizationId)));
            return gone.size();
        });
    }
}
