package io.smartbiz.audit;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.jobs.Job;
import io.smartbiz.platform.settings.PrivateFiles;
import io.smartbiz.platform.settings.ServerSettings;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports audit rows past the organisation's retention period to a file, one JSON object per line, and then removes them.
 */
@Component
class AuditRetention implements Job {

    private final AuditRepository repository;
    private final Organizations organizations;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Path folder;
    private final Clock clock;

    AuditRetention(
            AuditRepository repository,
            Organizations organizations,
            Transactions transactions,
            JsonMapper json,
            ServerSettings settings,
            Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.transactions = transactions;
        this.json = json;
        this.folder = settings.dataDirectory().resolve("exports/audit");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit-retention";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, LocalTime.of(22, 30));
    }

    @Override
    public void run(UUID organizationId) {
        Organization organization = organizations.profile(organizationId);
        Instant before = organization
                .today(clock)
                .minusMonths(organization.settings(AuditSettings.class).auditRetentionMonths())
                .atStartOfDay(organization.timeZone())
                .toInstant();
        if (export(organization, before) > 0) {
            Portions.each(Portions.ROWS, most -> transactions.write(() -> repository.expire(before, most)));
        }
    }

    /** Writes the rows page by page. @return how many */
    private int export(Organization organization, Instant before) {
        try {
            Path target = target(organization, before);
            PrivateFiles.createFolder(Objects.requireNonNull(target.getParent()));
            Path unfinished = target.resolveSibling(target.getFileName() + ".new");
            int rows = 0;
            try (var writer = new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(unfinished)), StandardCharsets.UTF_8)) {
                UUID last = null;
                for (var page = page(organization, before, null); !page.isEmpty(); ) {
                    for (AuditEntryView row : page) {
                        writer.write(json.writeValueAsString(row));
                        writer.write('\n');
                        last = row.id();
                    }
                    rows += page.size();
                    page = page(organization, before, last);
                }
            }
            if (rows == 0) {
                Files.delete(unfinished);
            } else {
                Files.move(unfinished, target);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<AuditEntryView> page(Organization organization, Instant before, @Nullable UUID after) {
        return transactions.read(() -> repository.olderThan(organization.id(), before, after, Portions.ROWS));
    }

    /** A file of its own: one of the same day may hold rows whose removal was interrupted. */
    private Path target(Organization organization, Instant before) {
        String day = "before-" + before.atZone(organization.timeZone()).toLocalDate();
        Path of = folder.resolve(organization.slug());
        Path target = of.resolve(day + ".jsonl.gz");
        for (int number = 2; Files.exists(target); number++) {
            target = of.resolve(day + "-" + number + ".jsonl.gz");
        }
        return target;
    }
}
