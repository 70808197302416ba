package io.smartbiz.platform.data;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction, where only a part of a method needs one, or where other work must not hold a connection.
 * Joins a transaction that is running already. What the work throws rolls it back.
 */
@Component
public class Transactions {

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final TransactionTemplate nested;

    Transactions(PlatformTransactionManager manager) {
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(manager);
        this.nested = new TransactionTemplate(manager);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The result of work that only reads; the database refuses changes. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return execute(reading, work);
    }

    /** The result of work that changes something, once it is committed. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        return execute(writing, work);
    }

    /** Commits work that changes something. */
    public void run(Runnable work) {
        writing.executeWithoutResult(_ -> work.run());
    }

    /**
     * Runs a part of a running transaction. What the part throws undoes only the part, and the transaction can continue.
     */
    public void runWithSavepoint(Runnable part) {
        nested.executeWithoutResult(_ -> part.run());
    }

    /** The result of work that is done only to see whether it can be: its transaction is rolled back. */
    @SuppressWarnings("NullAway")
    public <T extends @Nullable Object> T dryRun(Supplier<T> work) {
        return writing.execute(status -> {
            T result = work.get();
            status.setRollbackOnly();
            return result;
        });
    }

    /** The template gives what the work gives, so it is null only where the caller allows it. */
    @SuppressWarnings("NullAway")
    private static <T extends @Nullable Object> T execute(TransactionTemplate template, Supplier<T> work) {
        return template.execute(_ -> work.get());
    }
}
