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
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated request with the first answer. If the caller's rights have changed since, the answer shows the
 * record as the caller may see it now. The key is written in the same transaction as the effect, so neither exists without
 * the other. A parallel request with the same key waits for the first one and then gets its answer.
 */
@Component
public class Idempotency {

    /** The request header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;
    private static final int CREATED = 201;
    private static final int OK = 200;

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
     * @param command the request's body, to distinguish a repetition from another request with the same key
     * @param message what is said of the success
     * @param view reads the record again, as far as the caller may see it
     */
    public record Request(
            Caller caller,
            @Nullable String key,
            String path,
            Object command,
            String message,
            Function<UUID, Object> view) {

        /** A request that makes no single record, so that its answer has no address and shows nothing of one. */
        public static Request withoutRecord(
                Caller caller, @Nullable String key, String path, Object command, String message) {
            return new Request(caller, key, path, command, message, _ -> {
                throw new IllegalStateException("There is no record to show");
            });
        }
    }

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

    /** Runs {@code work} in an ordinary transaction, which is committed with the answer. */
    public <T> Answer<T> onceInTransaction(Request request, Supplier<Created<T>> work) {
        return replaying(
                request,
                () -> transactions.write(() -> {
                    try (var batch = pipeline.join()) {
                        findFormer(batch, request);
                        batch.send();
                        Pending<T> answer = queueAnswer(batch, request, work.get());
                        batch.send();
                        return answer.complete();
                    }
                }));
    }

    /** Runs {@code work}, which makes no single record, in an ordinary transaction that is committed with the answer. */
    public <T> Answer<T> onceWithoutRecord(Request request, Supplier<T> work) {
        return replaying(
                request,
                () -> transactions.write(() -> {
                    try (var batch = pipeline.join()) {
                        findFormer(batch, request);
                        batch.send();
                    }
                    Answer<T> answer = answer(request, work.get());
                    if (request.key() != null) {
                        try (var batch = pipeline.join()) {
                            keep(batch, request, OK, null, new AnswerJson(answer.body(), null, ""));
                            batch.send();
                        }
                    }
                    return answer;
                }));
    }

    /** The answer to a request that had no effect, which is not kept. */
    public <T> Answer<T> answer(Request request, T data) {
        return new Answer<>(OK, null, json.writeValueAsString(envelope(request, data)), false);
    }

    private <T> Answer<T> replaying(Request request, Supplier<Answer<T>> work) {
        try {
            return work.get();
        } catch (Replay former) {
            return replay(request, former);
        } catch (RuntimeException e) {
            if (DatabaseFailures.violates(e, "idempotency_keys_pkey")) {
                return replayTaken(request);
            }
            throw e;
        }
    }

    /** Another request has used the key between the lookup and the write: its answer is returned. */
    private <T> Answer<T> replayTaken(Request request) {
        try (var batch = pipeline.begin()) {
            findFormer(batch, request);
            batch.send();
            throw Failure.of(ErrorCode.REQUEST_IN_PROGRESS).retryAfter(1);
        } catch (Replay former) {
            return replay(request, former);
        }
    }

    /** The stored answer may contain what the caller may no longer see. */
    private <T> Answer<T> replay(Request request, Replay former) {
        Answer<T> stored = former.answer();
        String location = stored.location();
        if (location == null
                || Arrays.equals(former.rightsHash, request.caller().rights().hash())) {
            return stored;
        }
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        Envelope envelope = envelope(request, request.view().apply(id));
        return new Answer<>(stored.status(), location, json.writeValueAsString(envelope), true);
    }

    private Envelope envelope(Request request, @Nullable Object data) {
        return Envelope.of(data, Message.of(request.message()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** A former answer was found while reading: ends the work before it has changed anything. */
    private static final class Replay extends RuntimeException {

        private final transient Answer<?> former;
        private final byte @Nullable [] rightsHash;

        /** @param rightsHash of the rights that the answer was made for */
        Replay(Answer<?> former, byte @Nullable [] rightsHash) {
            super("replay", null, false, false);
            this.former = former;
            this.rightsHash = rightsHash;
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
        repository.find(batch, request.caller().requireMember(), key, found -> {
            if (!Arrays.equals(found.requestHash(), hash(request))) {
                throw Failure.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
            }
            throw new Replay(found.answer(), found.rightsHash());
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
        AnswerJson body = AnswerJson.of(json, envelope(request, created.data()), created.number());
        String location = request.path() + "/" + created.id();
        if (request.key() != null) {
            keep(batch, request, CREATED, location, body);
        }
        return new Pending<>(location, body, body.number() == null ? null : repository.number(batch, body.number()));
    }

    private void keep(Batch batch, Request request, int status, @Nullable String location, AnswerJson body) {
        var asked =
                new IdempotencyRepository.Asked(request.caller(), Objects.requireNonNull(request.key()), hash(request));
        var kept = new IdempotencyRepository.Kept(status, location, body);
        repository.insert(batch, asked, kept, clock.instant());
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
