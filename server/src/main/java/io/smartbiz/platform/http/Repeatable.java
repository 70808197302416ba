package io.smartbiz.platform.http;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that may come again, for example because its answer was lost. With an {@code Idempotency-Key} it has its effect
 * once. An operation that changes something declares it as a parameter and runs its work through it; the answer says what
 * {@link Says} and {@code @ResponseStatus} declare.
 *
 * <p>The work runs in one transaction with the writing of the key. Several methods take a view: it reads the record again for
 * a repetition, if the caller's rights have changed since the first answer.
 */
public final class Repeatable {

    private static final int CREATED = 201;

    private final Idempotency idempotency;
    private final Caller caller;
    private final @Nullable String key;
    private final String path;
    private final int status;
    private final String message;

    Repeatable(Idempotency idempotency, Caller caller, @Nullable String key, String path, int status, String message) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.key = key;
        this.path = path;
        this.status = status;
        this.message = message;
    }

    /** The same request; what it creates has its address under {@code collection}, such as {@code /api/users}. */
    public Repeatable at(String collection) {
        return new Repeatable(idempotency, caller, key, collection, status, message);
    }

    /** Whether the caller has sent a key. */
    public boolean hasKey() {
        return key != null;
    }

    /** Creates a record. */
    public <T> Answer<T> create(Object command, Supplier<Created<T>> work, Function<UUID, T> view) {
        return idempotency.createInTransaction(request(command, CREATED, viewById(view)), work);
    }

    /** As above. @param id the new record's */
    public <T> Answer<T> create(Object command, Supplier<T> work, Function<T, UUID> id, Function<UUID, T> view) {
        return create(
                command,
                () -> {
                    T made = work.get();
                    return new Created<>(id.apply(made), made);
                },
                view);
    }

    /** Creates a record in a pipelined transaction, which takes fewer round trips. */
    public <T> Answer<T> createPipelined(Object command, Function<Batch, Created<T>> work, Function<UUID, T> view) {
        return idempotency.create(request(command, CREATED, viewById(view)), work);
    }

    /** Changes a record, or adds something to it. */
    public <T> Answer<T> change(Object command, Supplier<T> work, Supplier<T> view) {
        return idempotency.change(request(command, status, _ -> view.get()), work);
    }

    /** Changes something; the answer shows nothing that rights hide. */
    public <T> Answer<T> change(Object command, Supplier<T> work) {
        return idempotency.change(request(command, status, null), work);
    }

    /** Changes something in a transaction that the work itself begins: it gives its change to {@link Kept#keep} there. */
    public <T> Answer<T> changeWithin(Object command, Function<Kept<T>, Answer<T>> work, @Nullable Supplier<T> view) {
        var request = request(command, status, view == null ? null : _ -> view.get());
        return idempotency.replaying(request, () -> work.apply(change -> idempotency.keeping(request, change)));
    }

    /** Keeps the answer to a request in the running transaction. */
    @FunctionalInterface
    public interface Kept<T> {

        /** Runs a change. @return the answer with its result */
        Answer<T> keep(Supplier<T> change);
    }

    /** Changes something; the message depends on what happened. */
    public <T> Answer<T> tell(Object command, Supplier<Told<T>> work) {
        return retyped(idempotency.change(request(command, status, null), work));
    }

    /** Changes something; the answer is empty. */
    public Answer<Void> done(Object command, Runnable work) {
        Supplier<@Nullable Void> nothing = () -> {
            work.run();
            return null;
        };
        return retyped(idempotency.<@Nullable Void>change(request(command, status, null), nothing));
    }

    /** The answer to a request that has no effect, such as a preview. */
    public <T> Answer<T> withoutEffect(T data) {
        return idempotency.answer(request(data, status, null), data);
    }

    /** As above, with a message that depends on what happened. */
    public <T> Answer<T> tellWithoutEffect(Told<T> told) {
        return retyped(idempotency.answer(request(told, status, null), told));
    }

    /** The answer to the same request before, to save work that is needless then; null if there was none. */
    public <T> @Nullable Answer<T> former(Object command, @Nullable Supplier<T> view) {
        return idempotency.former(request(command, status, view == null ? null : _ -> view.get()));
    }

    /** As above, for a request that creates a record. */
    public <T> @Nullable Answer<T> formerlyCreated(Object command, Function<UUID, T> view) {
        return idempotency.former(request(command, CREATED, viewById(view)));
    }

    private static <T> Function<@Nullable UUID, @Nullable Object> viewById(Function<UUID, T> view) {
        return id -> id == null ? null : view.apply(id);
    }

    private Idempotency.Request request(
            Object command, int answered, @Nullable Function<@Nullable UUID, ? extends @Nullable Object> view) {
        return new Idempotency.Request(caller, key, path, command, answered, message, view);
    }

    /** The type of an answer only says what its JSON contains. */
    private static <T> Answer<T> retyped(Answer<?> answer) {
        return new Answer<>(answer.status(), answer.location(), answer.body(), answer.replayed());
    }
}
