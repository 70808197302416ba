package io.smartbiz.platform.access;

import java.time.Duration;

/**
 * Limits how much of the database some work may use. Each class has its own share of the connections and its own time
 * limit for a statement. A request is {@link #ORDINARY} unless its operation is {@link Heavy} or it searches for a text. A
 * heavy operation without the annotation is therefore cancelled soon, instead of slowing the others down.
 */
public enum WorkClass {
    /** A request that is answered within a moment. */
    ORDINARY(5),

    /** A report or a search, which may take seconds. Few of them run at a time, and they end when their client leaves. */
    HEAVY(15),

    /** An import or another change of many records, which may take minutes. An organisation makes one at a time. */
    BULK(15),

    /** Scheduled work and deliveries of events. It gives way to requests. */
    JOB(30),

    /** A command of the operator, and whatever else runs without a request. */
    COMMAND(30);

    private static final ScopedValue<WorkClass> CURRENT = ScopedValue.newInstance();

    private final int statementSeconds;

    WorkClass(int statementSeconds) {
        this.statementSeconds = statementSeconds;
    }

    /** How long one statement may take. */
    public Duration statementLimit() {
        return Duration.ofSeconds(statementSeconds);
    }

    public boolean isRequest() {
        return this == ORDINARY || this == HEAVY || this == BULK;
    }

    /** The class of the running work. */
    public static WorkClass current() {
        CurrentRequest request = CurrentRequest.current();
        if (request != null) {
            return request.work();
        }
        return CURRENT.isBound() ? CURRENT.get() : COMMAND;
    }

    /** The class of running work that turns out to be heavy. A job stays a job. */
    public static WorkClass atLeastHeavy() {
        WorkClass current = current();
        return current == ORDINARY ? HEAVY : current;
    }

    /** Runs {@code work} as a job. @param name by which the job's figures are told */
    public static void runAsJob(String name, Runnable work) {
        ScopedValue.where(CURRENT, JOB).run(() -> RunningJob.run(name, work));
    }
}
