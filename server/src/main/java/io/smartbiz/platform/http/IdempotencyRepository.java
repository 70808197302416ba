package io.smartbiz.platform.http;

import static io.smartbiz.database.core.Tables.IDEMPOTENCY_KEYS;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The keys of requests, with the answers that were given to them. */
@Repository
class IdempotencyRepository {

    private static final Sql FIND = Sql.of("""
            select request_hash, rights_hash, status, location, body from core.idempotency_keys
            where organization_id = :organization and member_id = :member and key = :key""");
    private static final Sql COMPLETE = Sql.of(":before");
    private static final Sql NUMBERED = Sql.of(":before || to_json(:number)::text || :after");
    private static final Sql NUMBER = Sql.of("select to_json(:number)::text as number");

    /** What was asked, and by whom. */
    record Asked(Caller caller, String key, byte[] requestHash) {}

    /** An answer that is kept for a repetition. @param location null if it has no address */
    record Kept(int status, @Nullable String location, AnswerJson body) {}

    /**
     * A former answer.
     *
     * @param rightsHash of the rights that it was made for; null when they are not known
     */
    record Found(byte[] requestHash, byte @Nullable [] rightsHash, Answer<?> answer) {}

    /** Queues the search for a former answer. */
    void find(Batch batch, UUID memberId, String key, Consumer<Found> onFound) {
        batch.each(FIND.with("member", memberId).with("key", key), row -> onFound.accept(found(row)));
    }

    private static Found found(Row row) {
        return new Found(
                row.bytes("request_hash"),
                row.bytesOrNull("rights_hash"),
                new Answer<>(row.integer("status"), row.textOrNull("location"), row.text("body"), true));
    }

    /** Queues the keeping of an answer. */
    void insert(Batch batch, Asked asked, Kept answer, Instant now) {
        batch.insert(
                IDEMPOTENCY_KEYS,
                row -> row.set(IDEMPOTENCY_KEYS.MEMBER_ID, asked.caller().requireMember())
                        .set(IDEMPOTENCY_KEYS.KEY, asked.key())
                        .set(IDEMPOTENCY_KEYS.REQUEST_HASH, asked.requestHash())
                        .set(
                                IDEMPOTENCY_KEYS.RIGHTS_HASH,
                                asked.caller().rights().hash())
                        .set(IDEMPOTENCY_KEYS.STATUS, (short) answer.status())
                        .set(IDEMPOTENCY_KEYS.LOCATION, answer.location())
                        .set(IDEMPOTENCY_KEYS.BODY, whole(answer.body()))
                        .set(IDEMPOTENCY_KEYS.CREATED_AT, now));
    }

    /** The whole JSON, put together by the database when a number is missing. */
    private static Sql whole(AnswerJson body) {
        return body.number() == null
                ? COMPLETE.with("before", body.before())
                : NUMBERED.with("before", body.before())
                        .with("number", body.number())
                        .with("after", body.after());
    }

    /** Queues the reading of a number that was counted in this batch, as a JSON value. */
    Rows<String> number(Batch batch, Sql number) {
        return batch.fetch(NUMBER.with("number", number), row -> row.text("number"));
    }
}
