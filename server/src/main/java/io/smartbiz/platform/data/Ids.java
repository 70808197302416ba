package io.smartbiz.platform.data;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of new records: UUIDs of version 7, so that they grow with time and indexes stay compact. */
public final class Ids {

    private Ids() {}

    /** A new id; it sorts after all earlier ones. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
