package io.smartbiz.files;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.smartbiz.files.FileRepository.Owned;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.jobs.Job;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Asks for every record with files whether it still exists. The files of a deleted record are marked, and removed 30 days
 * later; if the record is restored before, the mark is removed. So the files go even if a module forgets to report a
 * deletion.
 */
@Component
class OwnerCheck implements Job {

    private static final UUID FIRST = new UUID(0, 0);

    private final FileRepository repository;
    private final FileOwners owners;
    private final Transactions transactions;
    private final Clock clock;

    OwnerCheck(FileRepository repository, FileOwners owners, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.owners = owners;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file-owners";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, LocalTime.of(21, 30));
    }

    @Override
    public void run(UUID organizationId) {
        var after = new AtomicReference<>(FIRST);
        Portions.each(Portions.ROWS, most -> {
            List<Owned> page = transactions.write(() -> check(organizationId, after.get(), most));
            if (!page.isEmpty()) {
                after.set(page.getLast().ownerId());
            }
            return page.size();
        });
    }

    private List<Owned> check(UUID organizationId, UUID after, int most) {
        List<Owned> page = repository.owners(organizationId, after, most);
        page.stream()
                .collect(Collectors.groupingBy(Owned::ownerType))
                .forEach((type, owned) -> owners.find(type).ifPresent(owner -> mark(organizationId, owner, owned)));
        return page;
    }

    private void mark(UUID organizationId, FileOwner owner, List<Owned> owned) {
        Set<UUID> living =
                owner.living(organizationId, owned.stream().map(Owned::ownerId).toList());
        Map<Boolean, List<UUID>> wrong = owned.stream()
                .filter(one -> one.marked() == living.contains(one.ownerId()))
                .collect(Collectors.partitioningBy(
                        Owned::marked, Collectors.mapping(Owned::ownerId, Collectors.toList())));
        wrong.forEach((back, ids) -> {
            if (!ids.isEmpty()) {
                repository.ownersDeleted(organizationId, owner.type(), ids, back ? null : clock.instant());
            }
        });
    }
}
