package io.smartbiz.files;

import static io.smartbiz.database.core.Tables.FILES;
import static io.smartbiz.database.core.Tables.FILE_CONTENTS;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Inspection;
import io.smartbiz.files.inspection.Pictures;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of bytes that are kept. */
@Repository
class ContentRepository {

    private final DSLContext db;
    private final Clock clock;

    ContentRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    static Content content(Record row) {
        return new Content(
                row.get(FILE_CONTENTS.ID),
                row.get(FILE_CONTENTS.MEDIA_TYPE),
                row.get(FILE_CONTENTS.SIZE),
                row.get(FILE_CONTENTS.STORAGE),
                row.get(FILE_CONTENTS.PREVIEW),
                row.get(FILE_CONTENTS.WIDTH),
                row.get(FILE_CONTENTS.HEIGHT),
                row.get(FILE_CONTENTS.THUMBNAIL_SIZE));
    }

    /** The id of the bytes with this hash, which cannot be removed until the transaction ends; null when there are none. */
    @Nullable
    UUID hold(UUID organizationId, String sha256) {
        return db.select(FILE_CONTENTS.ID)
                .from(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.SHA256.eq(sha256))
                .forKeyShare()
                .fetchOne(FILE_CONTENTS.ID);
    }

    /**
     * Adds bytes that were put.
     *
     * @return false when somebody else has just added the same bytes
     */
    boolean insert(UUID organizationId, UUID id, Inspection upload, String storage) {
        return db.insertInto(FILE_CONTENTS)
                        .set(FILE_CONTENTS.ORGANIZATION_ID, organizationId)
                        .set(FILE_CONTENTS.ID, id)
                        .set(FILE_CONTENTS.SHA256, upload.sha256())
                        .set(FILE_CONTENTS.MEDIA_TYPE, upload.type().mediaType())
                        .set(FILE_CONTENTS.SIZE, upload.size())
                        .set(FILE_CONTENTS.STORAGE, storage)
                        .set(FILE_CONTENTS.PREVIEW, upload.type().isPicture() ? Content.PENDING : Content.NONE)
                        .set(FILE_CONTENTS.CREATED_AT, clock.instant())
                        .onConflict(FILE_CONTENTS.ORGANIZATION_ID, FILE_CONTENTS.SHA256)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Nullable
    Content find(UUID organizationId, UUID id) {
        return db.selectFrom(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.ID.eq(id))
                .fetchOne(ContentRepository::content);
    }

    /** Replaces an original by its two smaller pictures. @return false when it has been moved meanwhile */
    boolean rendered(UUID organizationId, Content original, Pictures.Size size, long bytes, long thumbnailBytes) {
        return db.update(FILE_CONTENTS)
                        .set(FILE_CONTENTS.PREVIEW, Content.READY)
                        .set(FILE_CONTENTS.MEDIA_TYPE, FileType.JPEG.mediaType())
                        .set(FILE_CONTENTS.SIZE, bytes)
                        .set(FILE_CONTENTS.WIDTH, size.width())
                        .set(FILE_CONTENTS.HEIGHT, size.height())
                        .set(FILE_CONTENTS.THUMBNAIL_SIZE, thumbnailBytes)
                        .where(same(organizationId, original))
                        .execute()
                == 1;
    }

    /** Counts a try to make a picture smaller. @return false when there were {@code most} already, or it has changed */
    boolean countTry(UUID organizationId, Content original, int most) {
        return db.update(FILE_CONTENTS)
                        .set(FILE_CONTENTS.PREVIEW_TRIES, FILE_CONTENTS.PREVIEW_TRIES.plus(1))
                        .where(same(organizationId, original))
                        .and(FILE_CONTENTS.PREVIEW_TRIES.lt(most))
                        .execute()
                == 1;
    }

    /** Leaves a picture as it was uploaded. @return false when it has been moved meanwhile */
    boolean renderingFailed(UUID organizationId, Content original) {
        return db.update(FILE_CONTENTS)
                        .set(FILE_CONTENTS.PREVIEW, Content.FAILED)
                        .where(same(organizationId, original))
                        .execute()
                == 1;
    }

    /** Sets the storage of bytes. @return false when they have changed meanwhile */
    boolean moved(UUID organizationId, Content content, String storage) {
        return db.update(FILE_CONTENTS)
                        .set(FILE_CONTENTS.STORAGE, storage)
                        .where(same(organizationId, content))
                        .execute()
                == 1;
    }

    private static Condition same(UUID organizationId, Content content) {
        return FILE_CONTENTS
                .ORGANIZATION_ID
                .eq(organizationId)
                .and(FILE_CONTENTS.ID.eq(content.id()))
                .and(FILE_CONTENTS.STORAGE.eq(content.storage()))
                .and(FILE_CONTENTS.PREVIEW.eq(content.preview()));
    }

    /** At most {@code most} bytes that another storage than this one has, by id after {@code after}. */
    List<Content> elsewhere(UUID organizationId, String storage, UUID after, int most) {
        return db.selectFrom(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.STORAGE.ne(storage))
                .and(FILE_CONTENTS.ID.gt(after))
                .orderBy(FILE_CONTENTS.ID)
                .limit(most)
                .fetch(ContentRepository::content);
    }

    List<Content> find(UUID organizationId, Set<UUID> ids) {
        return db.selectFrom(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.ID.in(ids))
                .fetch(ContentRepository::content);
    }

    /** Removes at most {@code most} rows of bytes that no file has any more, except those that an upload is just taking. */
    List<Content> expire(UUID organizationId, int most) {
        List<Content> unused = lockUnused(organizationId, most);
        // Checked again under the lock: an upload may have come between.
        Set<UUID> taken = taken(organizationId, unused);
        List<Content> gone =
                unused.stream().filter(content -> !taken.contains(content.id())).toList();
        db.deleteFrom(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.ID.in(gone.stream().map(Content::id).toList()))
                .execute();
        return gone;
    }

    private List<Content> lockUnused(UUID organizationId, int most) {
        return db.select(FILE_CONTENTS.fields())
                .from(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(DSL.notExists(DSL.selectOne()
                        .from(FILES)
                        .where(FILES.ORGANIZATION_ID.eq(organizationId))
                        .and(FILES.CONTENT_ID.eq(FILE_CONTENTS.ID))))
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(ContentRepository::content);
    }

    private Set<UUID> taken(UUID organizationId, List<Content> unused) {
        return new HashSet<>(db.select(FILES.CONTENT_ID)
                .from(FILES)
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.CONTENT_ID.in(unused.stream().map(Content::id).toList()))
                .fetch(FILES.CONTENT_ID));
    }
}
