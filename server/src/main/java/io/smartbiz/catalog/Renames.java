package io.smartbiz.catalog;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.catalog.RenameRepository.Rename;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.jobs.Job;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes products findable by the new name of their category or collection, a few in each transaction, so that nobody who
 * changes one of them waits for all. The request that renames begins; the job does the rest.
 */
@Component
class Renames implements Job {

    /** The most products whose texts one transaction rewrites. */
    private static final int MOST_AT_ONCE = 200;

    private final RenameRepository repository;
    private final ProductTextRepository texts;
    private final Transactions transactions;

    Renames(RenameRepository repository, ProductTextRepository texts, Transactions transactions) {
        this.repository = repository;
        this.texts = texts;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "renames";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(30);
    }

    @Override
    public void run(UUID organizationId) {
        for (UUID id : all(organizationId)) {
            Portions.whileMore(MOST_AT_ONCE, most -> some(organizationId, id, most));
        }
    }

    /** Begins what a rename that has just been committed asks for. */
    void begin(UUID organizationId) {
        List<UUID> ids = all(organizationId);
        if (!ids.isEmpty()) {
            Portions.begin(MOST_AT_ONCE, most -> some(organizationId, ids.getLast(), most));
        }
    }

    private List<UUID> all(UUID organizationId) {
        return transactions.read(() -> repository.all(organizationId));
    }

    /** @return whether this pass has more products */
    private boolean some(UUID organizationId, UUID id, int most) {
        return transactions.write(() -> {
            Rename rename = repository.lock(organizationId, id);
            if (rename == null) {
                return false;
            }
            List<UUID> products = repository.products(organizationId, rename, most);
            boolean complete = texts.rewrite(organizationId, products) && rename.isComplete();
            if (products.size() == most) {
                repository.passed(organizationId, id, products.getLast(), complete);
                return true;
            }
            if (complete) {
                repository.done(organizationId, id);
            } else {
                repository.again(organizationId, id);
            }
            return false;
        });
    }
}
