package io.smartbiz.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation that the running work is for. Transactions bind it, and row-level security shows no other's rows. */
public final class CurrentOrganization {

    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private CurrentOrganization() {}

    /** The id of the bound organisation; null if none is bound, and then the database shows no organisation's rows. */
    public static @Nullable UUID idOrNull() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** Runs {@code work} for an organisation. */
    public static <R extends @Nullable Object, X extends Throwable> R call(
            UUID organizationId, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, organizationId).call(work);
    }

    /** Runs {@code work} for an organisation. */
    public static void run(UUID organizationId, Runnable work) {
        ScopedValue.where(CURRENT, organizationId).run(work);
    }
}
