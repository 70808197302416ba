package io.smartbiz.platform.pool;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Knows whether an organisation is alone on the server, or others have sent requests within the last second, too. */
public final class RecentOrganizations {

    private static final long RECENTLY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** An organisation and the moment of a request. */
    private record Seen(UUID organization, long nanos) {}

    private final LongSupplier nanos;
    private volatile @Nullable Seen latest;

    /** The latest request of another organisation than that of {@link #latest}. */
    private volatile @Nullable Seen other;

    /** @param nanos the time, as {@link System#nanoTime} tells it */
    public RecentOrganizations(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Notes that the organisation sends a request. */
    public void note(UUID organization) {
        Seen before = latest;
        if (before != null && !before.organization().equals(organization)) {
            other = before;
        }
        latest = new Seen(organization, nanos.getAsLong());
    }

    boolean isBesideOthers(UUID organization) {
        return isAnother(latest, organization) || isAnother(other, organization);
    }

    private boolean isAnother(@Nullable Seen seen, UUID organization) {
        return seen != null
                && !seen.organization().equals(organization)
                && nanos.getAsLong() - seen.nanos() < RECENTLY_NANOS;
    }
}
