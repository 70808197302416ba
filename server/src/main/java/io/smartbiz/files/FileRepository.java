package io.smartbiz.files;

import static io.smartbiz.database.core.Tables.FILES;
import static io.smartbiz.database.core.Tables.FILE_CONTENTS;

import io.smartbiz.database.core.tables.records.FilesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FileRepository {

    private static final EntityType<FilesRecord> FILE =
            EntityType.of("file", FILES, FILES.NAME).unaudited(FILES.CONTENT_ID, FILES.OWNER_DELETED_AT);

    private static final String PENDING = "pending";
    private static final String READY = "ready";

    private final DSLContext db;
    private final AuditedRows rows;
    private final Clock clock;

    FileRepository(DSLContext db, AuditedRows rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Bytes that are kept.
     *
     * @param preview none, pending, ready or failed
     * @param thumbnailSize in bytes; null unless ready
     */
    record Content(
            UUID id,
            String mediaType,
            long size,
            String storage,
            String preview,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long thumbnailSize) {

        boolean isReady() {
            return preview.equals(READY);
        }

        boolean isPending() {
            return preview.equals(PENDING);
        }
    }

    /** A file with its bytes. */
    record Stored(FilesRecord file, Content content) {

        UUID id() {
            return file.getId();
        }

        boolean isOwned() {
            return file.getOwnerId() != null;
        }
    }

    private static Content content(Record row) {
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

    ///////////////////////////////////////////////////////////////////////////////////////////////////// bytes

    /** The bytes with this hash, held against removal until the transaction ends; null when there are none. */
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
     * Notes bytes that were put.
     *
     * @return false when somebody has just put the same bytes
     */
    boolean insertContent(UUID organizationId, UUID id, Inspection upload, String storage) {
        return db.insertInto(FILE_CONTENTS)
                        .set(FILE_CONTENTS.ORGANIZATION_ID, organizationId)
                        .set(FILE_CONTENTS.ID, id)
                        .set(FILE_CONTENTS.SHA256, upload.sha256())
                        .set(FILE_CONTENTS.MEDIA_TYPE, upload.type().mediaType())
                        .set(FILE_CONTENTS.SIZE, upload.size())
                        .set(FILE_CONTENTS.STORAGE, storage)
                        .set(FILE_CONTENTS.PREVIEW, upload.type().isPicture() ? PENDING : "none")
                        .set(FILE_CONTENTS.CREATED_AT, clock.instant())
                        .onConflict(FILE_CONTENTS.ORGANIZATION_ID, FILE_CONTENTS.SHA256)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Nullable
    Content findContent(UUID organizationId, UUID id) {
        return db.selectFrom(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.ID.eq(id))
                .fetchOne(FileRepository::content);
    }

    /** Notes the two pictures that were made. @return false when the original has been moved meanwhile */
    boolean rendered(UUID organizationId, Content original, Pictures.Size size, long bytes, long thumbnailBytes) {
        return db.update(FILE_CONTENTS)
                        .set(FILE_CONTENTS.PREVIEW, READY)
                        .set(FILE_CONTENTS.MEDIA_TYPE, FileType.JPEG.mediaType())
                        .set(FILE_CONTENTS.SIZE, bytes)
                        .set(FILE_CONTENTS.WIDTH, size.width())
                        .set(FILE_CONTENTS.HEIGHT, size.height())
                        .set(FILE_CONTENTS.THUMBNAIL_SIZE, thumbnailBytes)
                        .where(same(organizationId, original))
                        .execute()
                == 1;
    }

    void renderingFailed(UUID organizationId, Content original) {
        db.update(FILE_CONTENTS)
                .set(FILE_CONTENTS.PREVIEW, "failed")
                .where(same(organizationId, original))
                .execute();
    }

    /** Notes that bytes lie elsewhere now. @return false when they have changed meanwhile */
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

    /** Some bytes that do not lie in {@code storage}, by id. */
    List<Content> elsewhere(UUID organizationId, String storage, UUID after, int most) {
        return db.selectFrom(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.STORAGE.ne(storage))
                .and(FILE_CONTENTS.ID.gt(after))
                .orderBy(FILE_CONTENTS.ID)
                .limit(most)
                .fetch(FileRepository::content);
    }

    List<Content> contents(UUID organizationId, Set<UUID> ids) {
        return db.selectFrom(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.ID.in(ids))
                .fetch(FileRepository::content);
    }

    ///////////////////////////////////////////////////////////////////////////////////////////////////// files

    UUID insert(Caller caller, UUID contentId, String name) {
        FilesRecord file = rows.create(FILE);
        file.setContentId(contentId);
        file.setName(name);
        return rows.insert(caller, FILE, file).getId();
    }

    /** A living file of a living record, or of none. */
    @Nullable
    Stored find(UUID organizationId, UUID id) {
        return stored(organizationId, FILES.ID.eq(id)).stream().findFirst().orElse(null);
    }

    List<Stored> find(UUID organizationId, Collection<UUID> ids) {
        return stored(organizationId, FILES.ID.in(ids));
    }

    /** The living files of records, in their order. */
    List<Stored> of(UUID organizationId, String ownerType, Collection<UUID> records) {
        return stored(organizationId, FILES.OWNER_TYPE.eq(ownerType).and(FILES.OWNER_ID.in(records)));
    }

    private List<Stored> stored(UUID organizationId, Condition which) {
        return db.select(FILES.fields())
                .select(FILE_CONTENTS.fields())
                .from(FILES)
                .join(FILE_CONTENTS)
                .on(FILE_CONTENTS.ORGANIZATION_ID.eq(FILES.ORGANIZATION_ID))
                .and(FILE_CONTENTS.ID.eq(FILES.CONTENT_ID))
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.DELETED_AT.isNull())
                .and(FILES.OWNER_DELETED_AT.isNull())
                .and(which)
                .orderBy(FILES.POSITION, FILES.ID)
                .fetch(row -> new Stored(row.into(FILES), content(row)));
    }

    /** Lets changes of one record's files wait for one another. */
    void lockOwner(UUID organizationId, String ownerType, UUID recordId) {
        db.select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        DSL.val(organizationId + ownerType + recordId)))
                .fetch();
    }

    /** Attaches a file, or gives it another place among those of its record. @throws Failure when it is just taken by another */
    void attach(Caller caller, UUID id, String ownerType, UUID recordId, int position) {
        rows.update(caller, FILE, id, null, file -> {
            if (file.getOwnerId() != null && !file.getOwnerId().equals(recordId)) {
                throw Failure.of(ErrorCode.IN_USE);
            }
            file.setOwnerType(ownerType);
            file.setOwnerId(recordId);
            file.setPosition(position);
        });
    }

    /** Gives the files of a record to another one, after its own. */
    void move(UUID organizationId, String ownerType, UUID from, UUID to) {
        int places = db.fetchCount(
                FILES, FILES.ORGANIZATION_ID.eq(organizationId), FILES.OWNER_TYPE.eq(ownerType), FILES.OWNER_ID.eq(to));
        db.update(FILES)
                .set(FILES.OWNER_ID, to)
                .set(FILES.POSITION, FILES.POSITION.plus(places))
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.OWNER_TYPE.eq(ownerType))
                .and(FILES.OWNER_ID.eq(from))
                .execute();
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, FILE, id);
    }

    /** Notes that a record was deleted, or with null that it is back. */
    void ownerDeleted(UUID organizationId, String ownerType, UUID recordId, @Nullable Instant when) {
        db.update(FILES)
                .set(FILES.OWNER_DELETED_AT, when)
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.OWNER_TYPE.eq(ownerType))
                .and(FILES.OWNER_ID.eq(recordId))
                .and(when == null ? FILES.OWNER_DELETED_AT.isNotNull() : FILES.OWNER_DELETED_AT.isNull())
                .execute();
    }

    ///////////////////////////////////////////////////////////////////////////////////////////////////// cleaning

    /** Forgets files that nothing has taken, and those deleted, before these moments. @return how many */
    int expire(UUID organizationId, Instant unownedBefore, Instant deletedBefore) {
        return db.deleteFrom(FILES)
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.OWNER_ID
                        .isNull()
                        .and(FILES.CREATED_AT.lt(unownedBefore))
                        .or(FILES.DELETED_AT.lt(deletedBefore))
                        .or(FILES.OWNER_DELETED_AT.lt(deletedBefore)))
                .execute();
    }

    /** Forgets bytes that no file has any more. Those that an upload is just taking are left. */
    List<Content> expireContents(UUID organizationId) {
        List<Content> unused = db.select(FILE_CONTENTS.fields())
                .from(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(DSL.notExists(DSL.selectOne()
                        .from(FILES)
                        .where(FILES.ORGANIZATION_ID.eq(organizationId))
                        .and(FILES.CONTENT_ID.eq(FILE_CONTENTS.ID))))
                .limit(1_000)
                .forUpdate()
                .skipLocked()
                .fetch(FileRepository::content);
        // Looked at again now that they are locked: an upload may have come between.
        Set<UUID> taken = new HashSet<>(db.select(FILES.CONTENT_ID)
                .from(FILES)
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.CONTENT_ID.in(unused.stream().map(Content::id).toList()))
                .fetch(FILES.CONTENT_ID));
        List<Content> gone =
                unused.stream().filter(content -> !taken.contains(content.id())).toList();
        db.deleteFrom(FILE_CONTENTS)
                .where(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.ID.in(gone.stream().map(Content::id).toList()))
                .execute();
        return gone;
    }

    /** The moment of a change. */
    Instant now() {
        return Objects.requireNonNull(clock.instant());
    }
}
