package io.smartbiz.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
 *
 * <p>Operations use it through {@link Repeatable}.
 */
@Component
public class Idempotency {

    /** The request header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;
    private static final int NO_CONTENT = 204;

    private final IdempotencyRepository repository;
    private final Pipeline pipeline;
    private final Transactions transactions;
    private final JsonMapper json;
    /** Without null: a field that a later version adds must not make a repeated request another one. */
    private final JsonMapper hashed;

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
        this.hashed = json.rebuild()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                .build();
        this.clock = clock;
    }

    /**
     * What a request is about.
     *
     * @param key null when the caller sent none: then every request has its effect
     * @param path what it is about, such as {@code /api/sales}; what it creates has its address under it
     * @param command the request's body, to distinguish a repetition from another request with the same key
     * @param status of the answer
     * @param message what is said of the success
     * @param view reads the record again, as far as the caller may see it, by its id if the request created it; null if the
     *     answer shows nothing that rights hide
     */
    record Request(
            Caller caller,
            @Nullable String key,
            String path,
            Object command,
            int status,
            String message,
            @Nullable Function<@Nullable UUID, ? extends @Nullable Object> view) {}

    /** Creates a record in a pipelined transaction, which is committed with the answer. */
    <T> Answer<T> create(Request request, Function<Batch, Created<T>> work) {
        return replaying(request, () -> {
            try (var batch = pipeline.begin()) {
                findFormer(batch, request);
                Pending<T> answer = queueAnswer(batch, request, work.apply(batch));
                batch.commit();
                return answer.complete();
            }
        });
    }

    /** Creates a record in an ordinary transaction, which is committed with the answer. */
    <T> Answer<T> createInTransaction(Request request, Supplier<Created<T>> work) {
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

    /** Runs {@code work} in an ordinary transaction that is committed with the answer. */
    <T extends @Nullable Object> Answer<T> change(Request request, Supplier<T> work) {
        return replaying(request, () -> transactions.write(() -> keeping(request, work)));
    }

    /** Runs {@code work} in the running transaction and keeps the answer; to be called within {@link #replaying}. */
    <T extends @Nullable Object> Answer<T> keeping(Request request, Supplier<T> work) {
        requireFirst(request);
        Answer<T> answer = answer(request, work.get());
        if (request.key() != null) {
            try (var batch = pipeline.join()) {
                keep(batch, request, null, new AnswerJson(answer.body(), null, ""));
                batch.send();
            }
        }
        return answer;
    }

    private void requireFirst(Request request) {
        if (request.key() != null) {
            try (var batch = pipeline.join()) {
                findFormer(batch, request);
                batch.send();
            }
        }
    }

    /** The answer to the same request before; null if there was none. */
    <T> @Nullable Answer<T> former(Request request) {
        if (request.key() == null) {
            return null;
        }
        try (var batch = pipeline.beginReading()) {
            findFormer(batch, request);
            batch.send();
            return null;
        } catch (Replay former) {
            return replay(request, former);
        }
    }

    /** The answer to a request that had no effect, which is not kept. */
    <T extends @Nullable Object> Answer<T> answer(Request request, T data) {
        String body = request.status() == NO_CONTENT ? "" : json.writeValueAsString(envelope(request, data));
        return new Answer<>(request.status(), null, body, false);
    }

    /** The answer of {@code work}, or of a request before that had the same key. */
    <T extends @Nullable Object> Answer<T> replaying(Request request, Supplier<Answer<T>> work) {
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
    private <T extends @Nullable Object> Answer<T> replayTaken(Request request) {
        try (var batch = pipeline.begin()) {
            findFormer(batch, request);
            batch.send();
            throw Failure.of(ErrorCode.REQUEST_IN_PROGRESS).retryAfter(1);
        } catch (Replay former) {
            return replay(request, former);
        }
    }

    /** The stored answer may contain what the caller may no longer see. */
    private <T extends @Nullable Object> Answer<T> replay(Request request, Replay former) {
        Answer<T> stored = former.answer();
        if (request.view() == null
                || Arrays.equals(former.rightsHash, request.caller().rights().hash())) {
            return stored;
        }
        String location = stored.location();
        UUID id = location == null ? null : UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        Envelope envelope = envelope(request, request.view().apply(id));
        return new Answer<>(stored.status(), location, json.writeValueAsString(envelope), true);
    }

    private Envelope envelope(Request request, @Nullable Object data) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return data instanceof Told<?> told
                ? Envelope.of(told.data(), Message.of(told.message()), now)
                : Envelope.of(data, Message.of(request.message()), now);
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
            int status,
            String location,
            AnswerJson json,
            @Nullable Rows<String> number) {

        Answer<T> complete() {
            String body = number == null
                    ? json.before()
                    : json.before() + number.list().getFirst() + json.after();
            return new Answer<>(status, location, body, false);
        }
    }

    /** Queues what keeps the answer for a repetition, and what completes it. */
    private <T> Pending<T> queueAnswer(Batch batch, Request request, Created<T> created) {
        AnswerJson body = AnswerJson.of(json, envelope(request, created.data()), created.number());
        String location = request.path() + "/" + created.id();
        if (request.key() != null) {
            keep(batch, request, location, body);
        }
        return new Pending<>(
                request.status(),
                location,
                body,
                body.number() == null ? null : repository.number(batch, body.number()));
    }

    private void keep(Batch batch, Request request, @Nullable String location, AnswerJson body) {
        var asked =
                new IdempotencyRepository.Asked(request.caller(), Objects.requireNonNull(request.key()), hash(request));
        var kept = new IdempotencyRepository.Kept(request.status(), location, body);
        repository.insert(batch, asked, kept, clock.instant());
    }

    private byte[] hash(Request request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.path().getBytes(StandardCharsets.UTF_8));
            return digest.digest(hashed.writeValueAsBytes(request.command()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
