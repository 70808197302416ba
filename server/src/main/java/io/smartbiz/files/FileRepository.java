package io.smartbiz.files;

import static io.smartbiz.database.core.Tables.FILES;
import static io.smartbiz.database.core.Tables.FILE_CONTENTS;
import static org.jooq.Records.mapping;

import io.smartbiz.database.core.tables.records.FilesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.NamedLock;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of files. */
@Repository
class FileRepository {

    private static final EntityType<FilesRecord> FILE = EntityType.of("file", FILES, FILES.NAME)
            .called(FILES.NAME, "original_filename")
            .unaudited(FILES.CONTENT_ID, FILES.OWNER_DELETED_AT);

    private static final Table<?> FROM = FILES.join(FILE_CONTENTS)
            .on(FILE_CONTENTS.ORGANIZATION_ID.eq(FILES.ORGANIZATION_ID))
            .and(FILE_CONTENTS.ID.eq(FILES.CONTENT_ID));
    private static final Listing LIST = new Listing(FILES.ID, "-owner_type,created_at")
            .sortableBy("owner_type", FILES.OWNER_TYPE)
            .sortableBy("created_at", FILES.CREATED_AT);

    private final DSLContext db;
    private final AuditedRows rows;
    private final Clock clock;

    FileRepository(DSLContext db, AuditedRows rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    UUID insert(Caller caller, UUID contentId, String name) {
        FilesRecord file = rows.create(FILE);
        file.setContentId(contentId);
        file.setName(name);
        return rows.insert(caller, FILE, file).getId();
    }

    /** Adds a second file of the same content, for another record. */
    UUID copy(Caller caller, FilesRecord of, String ownerType, UUID recordId) {
        FilesRecord file = rows.create(FILE);
        file.setContentId(of.getContentId());
        file.setName(of.getName());
        file.setOwnerType(ownerType);
        file.setOwnerId(recordId);
        file.setPosition(of.getPosition());
        return rows.insert(caller, FILE, file).getId();
    }

    /** A file; null if it does not exist or is deleted. Whether its record is deleted is left to the record's module. */
    @Nullable
    StoredFile find(UUID organizationId, UUID id) {
        return stored(organizationId, FILES.ID.eq(id)).stream().findFirst().orElse(null);
    }

    List<StoredFile> find(UUID organizationId, Collection<UUID> ids) {
        return stored(organizationId, FILES.ID.in(ids));
    }

    /** The files of records, in their order. */
    List<StoredFile> of(UUID organizationId, String ownerType, Collection<UUID> records) {
        return stored(
                organizationId,
                FILES.OWNER_TYPE.eq(ownerType).and(FILES.OWNER_ID.in(records)).and(FILES.OWNER_DELETED_AT.isNull()));
    }

    private List<StoredFile> stored(UUID organizationId, Condition which) {
        return db.select(FILES.fields())
                .select(FILE_CONTENTS.fields())
                .from(FILES)
                .join(FILE_CONTENTS)
                .on(FILE_CONTENTS.ORGANIZATION_ID.eq(FILES.ORGANIZATION_ID))
                .and(FILE_CONTENTS.ID.eq(FILES.CONTENT_ID))
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.DELETED_AT.isNull())
                .and(which)
                .orderBy(FILES.POSITION, FILES.ID)
                .fetch(row -> new StoredFile(row.into(FILES), ContentRepository.content(row)));
    }

    /** A page of the files of records of several kinds, by kind; those of tickets come before those of comments. */
    Page<StoredFile> page(UUID organizationId, Map<String, List<UUID>> records, ListRequest request) {
        Condition owned = DSL.falseCondition();
        for (var of : records.entrySet()) {
            owned = owned.or(FILES.OWNER_TYPE
                    .eq(of.getKey())
                    .and(FILES.OWNER_ID.eq(DSL.any(of.getValue().toArray(UUID[]::new)))));
        }
        return LIST.fetch(
                db,
                Stream.concat(Stream.of(FILES.fields()), Stream.of(FILE_CONTENTS.fields()))
                        .toList(),
                FROM,
                FILES.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(FILE_CONTENTS.ORGANIZATION_ID.eq(organizationId))
                        .and(FILES.DELETED_AT.isNull())
                        .and(FILES.OWNER_DELETED_AT.isNull())
                        .and(owned),
                request,
                row -> new StoredFile(row.into(FILES), ContentRepository.content(row)));
    }

    /** Makes changes of one record's files wait for one another. */
    void lockOwner(UUID organizationId, String ownerType, UUID recordId) {
        NamedLock.take(db, DSL.val(organizationId + ownerType + recordId));
    }

    /** Attaches a file at a position. @throws Failure {@code IN_USE} when it was just attached to another record */
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

    /** Moves the files of a record to another one, after those that it has. */
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

    /** Marks the files of a deleted record; null removes the mark. */
    void ownerDeleted(UUID organizationId, String ownerType, UUID recordId, @Nullable Instant when) {
        ownersDeleted(organizationId, ownerType, List.of(recordId), when);
    }

    /** Marks the files of deleted records; null removes the mark. */
    void ownersDeleted(UUID organizationId, String ownerType, Collection<UUID> recordIds, @Nullable Instant when) {
        db.update(FILES)
                .set(FILES.OWNER_DELETED_AT, when)
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.OWNER_TYPE.eq(ownerType))
                .and(FILES.OWNER_ID.in(recordIds))
                .and(when == null ? FILES.OWNER_DELETED_AT.isNotNull() : FILES.OWNER_DELETED_AT.isNull())
                .execute();
    }

    /** Forgets at most {@code most} files that nothing has taken, or that were deleted, before these moments. @return how many */
    int expire(UUID organizationId, Instant unownedBefore, Instant deletedBefore, int most) {
        var expired = DSL.select(FILES.ID)
                .from(FILES)
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.OWNER_ID
                        .isNull()
                        .and(FILES.CREATED_AT.lt(unownedBefore))
                        .or(FILES.DELETED_AT.lt(deletedBefore))
                        .or(FILES.OWNER_DELETED_AT.lt(deletedBefore)))
                .limit(most);
        return db.deleteFrom(FILES)
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.ID.in(expired))
                .execute();
    }

    /**
     * A record with files.
     *
     * @param marked whether its files are marked as those of a deleted record
     */
    record Owned(String ownerType, UUID ownerId, boolean marked) {}

    /** At most {@code most} records that have files, by id after {@code after}. */
    List<Owned> owners(UUID organizationId, UUID after, int most) {
        Field<Boolean> marked = DSL.boolOr(FILES.OWNER_DELETED_AT.isNotNull());
        return db.select(FILES.OWNER_TYPE, FILES.OWNER_ID, marked)
                .from(FILES)
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.OWNER_ID.gt(after))
                .and(FILES.DELETED_AT.isNull())
                .groupBy(FILES.OWNER_ID, FILES.OWNER_TYPE)
                .orderBy(FILES.OWNER_ID, FILES.OWNER_TYPE)
                .limit(most)
                .fetch(mapping(Owned::new));
    }

    /** The moment of a change. */
    Instant now() {
        return Objects.requireNonNull(clock.instant());
    }
}
