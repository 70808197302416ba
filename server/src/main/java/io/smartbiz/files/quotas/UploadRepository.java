package io.smartbiz.files.quotas;

import static io.smartbiz.database.core.Tables.FILE_UPLOADS;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The uploads of the last day, and what is in use. */
@Repository
class UploadRepository {

    private static final Duration DAY = Duration.ofDays(1);

    /** An upload that is under way for longer belonged to a process that has ended. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    /** Between the time of a row and its commit. */
    private static final Duration COMMIT = Duration.ofMinutes(1);

    private static final Sql USE = Sql.of("""
            with uploads as (
                select u.member_id, u.files, u.bytes, u.unattached, u.kept_at,
                    u.kept_at is null and u.created_at > :under_way as open
                from core.file_uploads u
                where u.organization_id = :organization and u.created_at > :day)
            , unattached as (
                select u.member_id, u.files, u.bytes from uploads u where u.open and u.unattached
                union all
                select f.created_by, 1, c.size
                from core.files f
                join core.file_contents c on c.organization_id = :organization and c.id = f.content_id
                where f.organization_id = :organization and f.owner_id is null)
            , used as (
                select 'member_day' as quota, u.files, u.bytes from uploads u where u.member_id = :member
                union all
                select 'organization_day', u.files, u.bytes from uploads u
                union all
                select 'member_unattached', u.files, u.bytes from unattached u where u.member_id = :member
                union all
                select 'organization_unattached', u.files, u.bytes from unattached u
                union all
                select 'organization', u.files, u.bytes from uploads u where u.open or u.kept_at > :measured)
            select u.quota, sum(u.files)::bigint as files, sum(u.bytes)::bigint as bytes from used u group by u.quota""");

    private static final Sql STORED = Sql.of("""
            select coalesce(sum(c.size + coalesce(c.thumbnail_size, 0)), 0)::bigint as bytes
            from core.file_contents c where c.organization_id = :organization""");

    private final Pipeline pipeline;
    private final DSLContext db;
    private final Clock clock;

    UploadRepository(Pipeline pipeline, DSLContext db, Clock clock) {
        this.pipeline = pipeline;
        this.db = db;
        this.clock = clock;
    }

    /** What counts against a quota. */
    record Use(String quota, long files, long bytes) {}

    /** Everything that is stored. */
    record Stored(long bytes) {}

    /** Queues the note of an upload that begins. @return its id */
    UUID add(Batch batch, Caller caller, int files, long bytes, boolean unattached) {
        UUID id = Ids.next();
        batch.insert(
                FILE_UPLOADS,
                row -> row.set(FILE_UPLOADS.ID, id)
                        .set(FILE_UPLOADS.MEMBER_ID, caller.memberId())
                        .set(FILE_UPLOADS.FILES, files)
                        .set(FILE_UPLOADS.BYTES, bytes)
                        .set(FILE_UPLOADS.UNATTACHED, unattached)
                        .set(FILE_UPLOADS.CREATED_AT, clock.instant()));
        return id;
    }

    /**
     * What is in use, with the uploads under way; quotas of which nothing is used are missing.
     *
     * @param measured when {@link #stored} was asked: of {@link Quota#ORGANIZATION} only what came later is counted
     */
    List<Use> use(@Nullable UUID memberId, Instant measured) {
        Instant now = clock.instant();
        try (var batch = pipeline.beginReading()) {
            var use = batch.fetch(
                    USE.with("member", memberId)
                            .with("day", now.minus(DAY))
                            .with("under_way", now.minus(UNDER_WAY))
                            .with("measured", measured.minus(COMMIT)),
                    Use.class);
            batch.commit();
            return use.list();
        }
    }

    /** How many bytes are stored. */
    long stored() {
        try (var batch = pipeline.beginReading()) {
            var stored = batch.fetch(STORED, Stored.class);
            batch.commit();
            return stored.list().getFirst().bytes();
        }
    }

    /** Notes in the transaction that adds the files that an upload is kept. */
    void keep(UUID organizationId, UUID id) {
        db.update(FILE_UPLOADS)
                .set(FILE_UPLOADS.KEPT_AT, clock.instant())
                .where(FILE_UPLOADS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_UPLOADS.ID.eq(id))
                .execute();
    }

    /** Forgets an upload that was refused. */
    void remove(UUID organizationId, UUID id) {
        db.deleteFrom(FILE_UPLOADS)
                .where(FILE_UPLOADS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_UPLOADS.ID.eq(id))
                .execute();
    }

    /** Forgets what no quota counts any more. */
    void expire(UUID organizationId, Instant now) {
        db.deleteFrom(FILE_UPLOADS)
                .where(FILE_UPLOADS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_UPLOADS.CREATED_AT.lt(now.minus(DAY)))
                .execute();
    }
}
