package io.smartbiz.platform.http;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Transactions;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
    private static final int CREATED = 201;

    private final IdempotencyRepository repository;
    private final Pipeline pipeline;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(
            IdempotencyRepository repository,
            Pipeline pipeline,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.repository = repository;
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
        return replaying(request, () -> {
            try (var batch = pipeline.begin()) {
                findFormer(batch, request);
                Pending<T> answer = queueAnswer(batch, request, work.apply(batch));
                batch.commit();
                return answer.complete();
            }
        });
    }

    /** Runs {@code work} in an ordinary transaction. */
    public <T> Answer<T> onceInTransaction(Request request, Function<Batch, Created<T>> work) {
        return replaying(
                request,
                () -> transactions.write(() -> {
                    try (var batch = pipeline.join()) {
                        findFormer(batch, request);
                        batch.send();
                        Pending<T> answer = queueAnswer(batch, request, work.apply(batch));
                        batch.send();
                        return answer.complete();
                    }
                }));
    }

    private <T> Answer<T> replaying(Request request, Supplier<Answer<T>> work) {
        try {
            return work.get();
        } catch (Replay former) {
            return former.answer();
        } catch (RuntimeException e) {
            if (DatabaseFailures.violates(e, "idempotency_keys_pkey")) {
                return replayTaken(request);
            }
            throw e;
        }
    }

    /** The key was taken between looking and writing: another request with it has just been answered. */
    private <T> Answer<T> replayTaken(Request request) {
        try (var batch = pipeline.begin()) {
            findFormer(batch, request);
            batch.send();
            throw Failure.of(ErrorCode.REQUEST_IN_PROGRESS).retryAfter(1);
        } catch (Replay former) {
            return former.answer();
        }
    }

    /** A former answer was found while reading: ends the work before it has changed anything. */
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
        repository.find(batch, request.caller().requireMember(), key, (hash, former) -> {
            if (!Arrays.equals(hash, hash(request))) {
                throw Failure.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
            }
            throw new Replay(former);
        });
    }

    /** An answer that is complete once the batch has been sent. */
    private record Pending<T>(
            String location, AnswerJson json, @Nullable Rows<String> number) {

        Answer<T> complete() {
            String body = number == null
                    ? json.before()
                    : json.before() + number.list().getFirst() + json.after();
            return new Answer<>(CREATED, location, body, false);
        }
    }

    /** Queues what keeps the answer for a repetition, and what completes it. */
    private <T> Pending<T> queueAnswer(Batch batch, Request request, Created<T> created) {
        Instant now = clock.instant();
        var envelope = Envelope.of(created.data(), Message.of(request.message()), now.truncatedTo(ChronoUnit.MILLIS));
        AnswerJson body = AnswerJson.of(json, envelope, created.number());
        String location = request.path() + "/" + created.id();
        if (request.key() != null) {
            var kept = new IdempotencyRepository.Kept(CREATED, location, body);
            repository.insert(batch, request.caller().requireMember(), request.key(), hash(request), kept, now);
        }
        return new Pending<>(location, body, body.number() == null ? null : repository.number(batch, body.number()));
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
