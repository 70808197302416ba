package io.smartbiz.platform.http;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.DatabaseFailures;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated request as it was answered the first time. The key is written in the transaction of the effect, so
 * there is never an effect without its key nor a key without its effect; a second request with the same key that comes at
 * the same moment waits for the first and then gets its answer.
 */
@Component
public class Idempotency {

    /** The request header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;
    private static final String FIND = """
            select request_hash, status, location, body from core.idempotency_keys
            where organization_id = ? and member_id = ? and key = ?""";
    private static final String INSERT = """
            insert into core.idempotency_keys
                (organization_id, member_id, key, request_hash, status, location, body, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Pipeline pipeline;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(Pipeline pipeline, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a request is about.
     *
     * @param key null when the caller sent none: then every request has its effect
     * @param path the collection that gets a new record, such as {@code /api/sales}
     * @param command the request's body, which tells a repetition from another request with the same key
     * @param message what is said of the success
     */
    public record Request(Caller caller, @Nullable String key, String path, Object command, String message) {}

    /** Runs {@code work} in a pipelined transaction, which is committed with the answer. */
    public <T> Answer<T> once(Request request, Function<Batch, Created<T>> work) {
        try (var batch = pipeline.begin()) {
            findFormer(batch, request);
            Created<T> created = work.apply(batch);
            Answer<T> answer = answer(request, created);
            keep(batch, request, answer, created.late());
            if (created.late() == null) {
                batch.commit();
                return answer;
            }
            Sql late = Sql.of("select :value as value")
                    .with("value", created.late().value());
            var value = batch.fetch(late, row -> row.text("value"));
            batch.commit();
            return answer.with(created.late().placeholder(), value.list().getFirst());
        } catch (Replay former) {
            return former.answer();
        } catch (RuntimeException e) {
            return replayIfTaken(request, e);
        }
    }

    /** Runs {@code work} in an ordinary transaction. */
    public <T> Answer<T> onceInTransaction(Request request, Function<Batch, Created<T>> work) {
        try {
            return java.util.Objects.requireNonNull(transactions.execute(_ -> {
                try (var batch = pipeline.join()) {
                    findFormer(batch, request);
                    batch.send();
                    Answer<T> answer = answer(request, work.apply(batch));
                    keep(batch, request, answer, null);
                    batch.send();
                    return answer;
                }
            }));
        } catch (Replay former) {
            return former.answer();
        } catch (RuntimeException e) {
            return replayIfTaken(request, e);
        }
    }

    /** Found a former answer while reading; ends the work before it has begun. */
    private static final class Replay extends RuntimeException {

        private final transient Answer<?> former;

        Replay(Answer<?> former) {
            super("replay", null, false, false);
            this.former = former;
        }

        @SuppressWarnings("unchecked")
        <T> Answer<T> answer() {
            return (Answer<T>) former;
        }
    }

    private void findFormer(Batch batch, Request request) {
        String key = request.key();
        if (key == null) {
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Failure.invalid(HEADER, "field.between_characters", 1, LONGEST_KEY);
        }
        batch.stream(
                FIND,
                rows -> {
                    if (rows.next()) {
                        if (!Arrays.equals(rows.getBytes(1), hash(request))) {
                            throw Failure.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
                        }
                        throw new Replay(new Answer<>(rows.getInt(2), rows.getString(3), rows.getString(4), true));
                    }
                },
                request.caller().organizationId(),
                request.caller().requireMember(),
                key);
    }

    private <T> Answer<T> answer(Request request, Created<T> created) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String body = json.writeValueAsString(Envelope.of(created.data(), Message.of(request.message()), now));
        return new Answer<>(201, request.path() + "/" + created.id(), body, false);
    }

    private void keep(Batch batch, Request request, Answer<?> answer, Created.@Nullable Late late) {
        if (request.key() == null) {
            return;
        }
        batch.add(
                INSERT,
                request.caller().organizationId(),
                request.caller().requireMember(),
                request.key(),
                hash(request),
                answer.status(),
                Pipeline.orNull(answer.location()),
                body(answer, late),
                clock.instant());
    }

    private static Object body(Answer<?> answer, Created.@Nullable Late late) {
        if (late == null) {
            return answer.body();
        }
        return Sql.of("replace(:body, :placeholder, :value)")
                .with("body", answer.body())
                .with("placeholder", late.placeholder())
                .with("value", late.value());
    }

    /** The key was taken between looking and writing: another request with it has just been answered. */
    private <T> Answer<T> replayIfTaken(Request request, RuntimeException error) {
        if (!DatabaseFailures.violates(error, "idempotency_keys_pkey")) {
            throw error;
        }
        try (var batch = pipeline.begin()) {
            findFormer(batch, request);
            batch.send();
            throw Failure.of(ErrorCode.REQUEST_IN_PROGRESS).retryAfter(1);
        } catch (Replay former) {
            return former.answer();
        }
    }

    private byte[] hash(Request request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.path().getBytes(StandardCharsets.UTF_8));
            return digest.digest(json.writeValueAsBytes(request.command()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
