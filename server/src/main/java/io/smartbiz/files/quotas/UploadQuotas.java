package io.smartbiz.files.quotas;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.FileQuotas;
import io.smartbiz.platform.settings.FileSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Enforces the quotas. An upload is recorded and committed first and then counted with all others. So parallel uploads
 * see each other without a lock, and together never exceed a quota.
 */
@Component
public class UploadQuotas {

    /** Adding up what an organisation stores takes a moment; what comes meanwhile is counted exactly. */
    private static final Duration MEASURED_FOR = Duration.ofMinutes(5);

    private static final int MOST_MEASURED = 1_000;

    private final UploadRepository repository;
    private final Pipeline pipeline;
    private final Transactions transactions;
    private final FileQuotas settings;
    private final Clock clock;
    private final Cache<UUID, Measured> measured = Caffeine.newBuilder()
            .maximumSize(MOST_MEASURED)
            .expireAfterWrite(MEASURED_FOR)
            .build();

    UploadQuotas(
            UploadRepository repository,
            Pipeline pipeline,
            Transactions transactions,
            FileSettings settings,
            Clock clock) {
        this.repository = repository;
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.settings = settings.quotas();
        this.clock = clock;
    }

    private record Measured(long bytes, Instant at) {}

    /**
     * Notes an upload that begins. Not in a transaction.
     *
     * @param unattached whether no record takes the files at once
     * @return its id
     * @throws Failure {@code QUOTA_EXCEEDED}
     */
    public UUID begin(Caller caller, int files, long bytes, boolean unattached) {
        UUID organization = caller.organizationId();
        Measured before = measured.get(organization, _ -> measure());
        UUID upload = add(caller, files, bytes, unattached);
        try {
            repository.use(caller.memberId(), before.at()).stream()
                    .sorted(Comparator.comparing(use -> Quota.of(use.quota())))
                    .forEach(use -> require(use, before.bytes()));
            return upload;
        } catch (Failure refusal) {
            refuse(organization, upload);
            throw refusal;
        }
    }

    private UUID add(Caller caller, int files, long bytes, boolean unattached) {
        try (var batch = pipeline.begin()) {
            UUID upload = repository.add(batch, caller, files, bytes, unattached);
            batch.commit();
            return upload;
        }
    }

    private void require(UploadRepository.Use use, long stored) {
        Quota quota = Quota.of(use.quota());
        quota.require(settings, use.files(), use.bytes() + (quota == Quota.ORGANIZATION ? stored : 0));
    }

    private Measured measure() {
        Instant now = clock.instant();
        return new Measured(repository.stored(), now);
    }

    /** Part of the transaction that adds the files. */
    public void keep(UUID organizationId, UUID upload) {
        repository.keep(organizationId, upload);
    }

    /** Gives back what a refused upload would have taken. What cannot be given back now is forgotten within a day. */
    public void refuse(UUID organizationId, UUID upload) {
        try {
            transactions.run(() -> repository.remove(organizationId, upload));
        } catch (RuntimeException e) {
            // The upload has failed already, and its caller is to learn why.
        }
    }

    /** Forgets uploads of an organisation that no quota counts any more. */
    public void expire(UUID organizationId, Instant now) {
        transactions.run(() -> repository.expire(organizationId, now));
    }
}
