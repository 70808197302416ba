package io.smartbiz.files;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.smartbiz.files.storage.IncomingFolder;
import io.smartbiz.files.storage.Storage;
import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.jobs.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes bytes that no row names: leftovers of interrupted uploads, removals and moves. */
@Component
class StorageSweep implements Job {

    private static final Logger log = LoggerFactory.getLogger(StorageSweep.class);

    /** Younger bytes may belong to an upload in progress. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private static final int AT_ONCE = 500;

    private final ContentRepository repository;
    private final Storages storages;
    private final IncomingFolder incoming;
    private final Transactions transactions;
    private final Clock clock;

    StorageSweep(
            ContentRepository repository,
            Storages storages,
            IncomingFolder incoming,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.storages = storages;
        this.incoming = incoming;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file-sweep";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, LocalTime.of(22, 0));
    }

    @Override
    public void run(UUID organizationId) {
        incoming.removeLeftOvers();
        Instant before = clock.instant().minus(YOUNG);
        for (Storage storage : storages.used()) {
            try {
                sweep(organizationId, storage, before);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void sweep(UUID organizationId, Storage storage, Instant before) throws IOException {
        var found = new ArrayList<String>();
        storage.list(Storages.prefix(organizationId), before, key -> {
            found.add(key);
            if (found.size() == AT_ONCE) {
                removeUnknown(organizationId, storage, found);
                found.clear();
            }
        });
        removeUnknown(organizationId, storage, found);
    }

    private void removeUnknown(UUID organizationId, Storage storage, List<String> keys) {
        var ids = new HashSet<UUID>();
        keys.forEach(key -> ids.add(contentId(organizationId, key)));
        List<Content> known = transactions.read(() -> repository.find(organizationId, ids));
        Set<String> right = new HashSet<>();
        known.stream()
                .filter(content -> content.storage().equals(storage.name()))
                .forEach(content -> right.addAll(content.keys(organizationId)));
        List<String> unknown = keys.stream().filter(key -> !right.contains(key)).toList();
        if (!unknown.isEmpty()) {
            log.info("{} files in the {} are named by no row and are removed", unknown.size(), storage.name());
            storages.remove(storage.name(), unknown);
        }
    }

    private static UUID contentId(UUID organizationId, String key) {
        String file = key.substring(Storages.prefix(organizationId).length());
        return UUID.fromString(file.substring(
                0, Math.min(file.length(), organizationId.toString().length())));
    }
}
