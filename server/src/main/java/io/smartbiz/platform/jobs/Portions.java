package io.smartbiz.platform.jobs;

import java.util.function.IntSupplier;

/** Repeats a short transaction until nothing is left to do, so that a job holds no connection and no lock for long. */
public final class Portions {

    /** Rows that one transaction removes. */
    public static final int ROWS = 500;

    private Portions() {}

    /** @param portion does at most {@link #ROWS} in a transaction of its own, and returns how many it did */
    public static void each(IntSupplier portion) {
        int done = ROWS;
        while (done >= ROWS) {
            done = portion.getAsInt();
        }
    }
}
