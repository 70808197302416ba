package io.smartbiz.platform.data;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Ids of new records: UUIDs of version 7, so that they grow with time and indexes stay compact. */
public final class Ids {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** A new id; it sorts after all earlier ones. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The smallest id of a moment: all ids made since then are greater. */
    public static UUID since(Instant moment) {
        return new UUID(moment.toEpochMilli() << Short.SIZE | VERSION, VARIANT);
    }
}
