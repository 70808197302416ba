package io.smartbiz.platform.data;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.FieldView;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes all records with history: it stamps them, checks their version, deletes them softly and audits the change in the
 * same transaction. So no change of such a record misses the audit log.
 */
@Component
public class AuditedRows {

    private static final String VERSION = "version";

    private final DSLContext db;
    private final Pipeline pipeline;
    private final AuditTrail audit;
    private final Clock clock;

    AuditedRows(DSLContext db, Pipeline pipeline, AuditTrail audit, Clock clock) {
        this.db = db;
        this.pipeline = pipeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new record, with a new id, to be filled and inserted. */
    public <R extends UpdatableRecord<R>> R create(EntityType<R> type) {
        R row = db.newRecord(type.table());
        row.set(type.field("id", UUID.class), Ids.next());
        return row;
    }

    /**
     * Inserts a record.
     *
     * @param more what belongs to the record but lies in other tables, for the audit
     * @throws Failure {@code QUOTA_EXCEEDED} if the organisation has as many, or as heavy ones, as it may have
     */
    public <R extends UpdatableRecord<R>> R insert(Caller caller, EntityType<R> type, R row, Map<String, Change> more) {
        requireRoom(caller, type, 1);
        stamp(caller, type, row);
        row.insert();
        requireLight(caller, type);
        Map<String, Change> changes = RowChanges.created(type, row);
        changes.putAll(more);
        record(caller, type, row, Action.CREATE, changes);
        return row;
    }

    /**
     * A record to be inserted.
     *
     * @param more what belongs to the record but lies in other tables, for the audit
     */
    public record New<R>(R row, Map<String, Change> more) {}

    /** Inserts several records, with as many statements as for one. */
    public <R extends UpdatableRecord<R>> void insertAll(Caller caller, EntityType<R> type, List<New<R>> all) {
        requireRoom(caller, type, all.size());
        all.forEach(one -> stamp(caller, type, one.row()));
        db.batchInsert(all.stream().map(New::row).toList()).execute();
        requireLight(caller, type);
        var entries = new ArrayList<AuditTrail.Entry>();
        for (New<R> one : all) {
            Map<String, Change> changes = RowChanges.created(type, one.row());
            changes.putAll(one.more());
            entries.add(entry(type, one.row(), Action.CREATE, changes, false));
        }
        try (var batch = pipeline.join()) {
            audit.record(batch, caller, entries);
            batch.send();
        }
    }

    /** Inserts a record that is stored in one table only. */
    public <R extends UpdatableRecord<R>> R insert(Caller caller, EntityType<R> type, R row) {
        return insert(caller, type, row, Map.of());
    }

    /** Reads and locks a living record. @throws Failure {@code NOT_FOUND} */
    public <R extends UpdatableRecord<R>> R lock(Caller caller, EntityType<R> type, UUID id) {
        return living(
                type,
                db.selectFrom(type.table())
                        .where(key(caller, type, id))
                        .forUpdate()
                        .fetchOne());
    }

    /** As {@link #lock}, but beside transactions that only refer to the record, such as an import into a category. */
    public <R extends UpdatableRecord<R>> R lockForChange(Caller caller, EntityType<R> type, UUID id) {
        return living(
                type,
                db.selectFrom(type.table())
                        .where(key(caller, type, id))
                        .forNoKeyUpdate()
                        .fetchOne());
    }

    private static <R extends UpdatableRecord<R>> R living(EntityType<R> type, @Nullable R row) {
        if (row == null || (type.has("deleted_at") && row.get("deleted_at") != null)) {
            throw Failure.notFound();
        }
        return row;
    }

    /**
     * Changes a record.
     *
     * @param version the version that the caller has seen; null when the caller's edit does not depend on one
     * @param change sets the new values
     * @throws Failure {@code NOT_FOUND}, or {@code STALE_VERSION} with the record as it is now, as far as the caller
     *     may see it
     */
    public <R extends UpdatableRecord<R>> R update(
            Caller caller, EntityType<R> type, UUID id, @Nullable Integer version, Consumer<R> change) {
        return update(caller, type, lockForChange(caller, type, id), version, change, Map.of());
    }

    /** Changes a record that is locked already; {@code more} is what changed with it in other tables. */
    public <R extends UpdatableRecord<R>> R update(
            Caller caller,
            EntityType<R> type,
            R row,
            @Nullable Integer version,
            Consumer<R> change,
            Map<String, Change> more) {
        requireVersion(caller, type, row, version);
        return change(caller, type, row, change, more, Map.of());
    }

    /**
     * Changes a record of one table as somebody edits it.
     *
     * @param current the record as it can be edited, from its row
     * @param fill sets the values of the row
     * @throws Failure {@code NOT_FOUND}, {@code VALIDATION_ERROR}, or {@code STALE_VERSION} with the record as it is now, as
     *     far as the caller may see it
     */
    public <R extends UpdatableRecord<R>, T extends Record> R edit(
            Caller caller, EntityType<R> type, UUID id, Edit<T> edit, Function<R, T> current, BiConsumer<R, T> fill) {
        R row = lockForChange(caller, type, id);
        requireVersion(caller, type, row, edit.version());
        T whole = asShown(caller, type, row, edit).onto(current.apply(row));
        return change(
                caller, type, row, changed -> fill.accept(changed, whole), Map.of(), overwritten(type, row, edit));
    }

    /** Changes a record that is locked already, as somebody edits it; {@code more} is what changed in other tables. */
    public <R extends UpdatableRecord<R>> R edit(
            Caller caller, EntityType<R> type, R row, Edit<?> edit, Consumer<R> change, Map<String, Change> more) {
        requireVersion(caller, type, row, edit.version());
        return change(caller, type, row, change, more, overwritten(type, row, edit));
    }

    /** An edit of a record, in which null for a field that the caller may not see counts as not sent. */
    public static <R extends UpdatableRecord<R>, T extends Record> Edit<T> asShown(
            Caller caller, EntityType<R> type, R row, Edit<T> edit) {
        UUID branch = type.branch() == null ? null : row.get(type.branch());
        return edit.asShown(name -> FieldView.shows(caller, type.name(), name, branch));
    }

    private static <R extends UpdatableRecord<R>> void requireVersion(
            Caller caller, EntityType<R> type, R row, @Nullable Integer version) {
        if (version != null && !version.equals(row.get(type.field(VERSION, Integer.class)))) {
            throw Failure.of(ErrorCode.STALE_VERSION).with("current", RowChanges.current(caller, type, row));
        }
    }

    /** What the audit says of an edit that states no version: which one it has overwritten, perhaps unseen. */
    private static <R extends UpdatableRecord<R>> Map<String, Change> overwritten(
            EntityType<R> type, R row, Edit<?> edit) {
        return edit.version() == null
                ? Map.of(VERSION, new Change(row.get(type.field(VERSION, Integer.class)), null))
                : Map.of();
    }

    private <R extends UpdatableRecord<R>> R change(
            Caller caller,
            EntityType<R> type,
            R row,
            Consumer<R> change,
            Map<String, Change> more,
            Map<String, Change> remarks) {
        Map<String, Object> before = row.intoMap();
        change.accept(row);
        Map<String, Change> changes = RowChanges.between(type, before, row);
        // Only rights and prices change in other tables, so such changes are important.
        boolean important = !more.isEmpty()
                || changes.keySet().stream()
                        .anyMatch(name -> type.important().stream()
                                .anyMatch(field -> type.nameOf(field).equals(name)));
        changes.putAll(more);
        if (changes.isEmpty() && !row.modified()) {
            return row;
        }
        changes.putAll(remarks);
        boolean grows = type.isWeighed() && bytes(row) > bytes(row.original());
        touch(caller, type, row);
        row.update();
        if (grows) {
            requireLight(caller, type);
        }
        record(caller, type, row, Action.UPDATE, changes, important);
        return row;
    }

    /** Deletes a record softly. @throws Failure {@code NOT_FOUND} */
    public <R extends UpdatableRecord<R>> void delete(Caller caller, EntityType<R> type, UUID id) {
        R row = lock(caller, type, id);
        row.set(type.field("deleted_at", Instant.class), now());
        row.set(type.field("deleted_by", UUID.class), caller.memberId());
        touch(caller, type, row);
        row.update();
        record(caller, type, row, Action.DELETE, Map.of());
    }

    /** Brings a deleted record back. @throws Failure {@code NOT_FOUND} when there is none that is deleted */
    public <R extends UpdatableRecord<R>> R restore(Caller caller, EntityType<R> type, UUID id) {
        return restore(caller, type, id, _ -> {});
    }

    /** As above; {@code change} sets the values that must differ from those before the deletion. */
    public <R extends UpdatableRecord<R>> R restore(Caller caller, EntityType<R> type, UUID id, Consumer<R> change) {
        R row = db.selectFrom(type.table())
                .where(key(caller, type, id))
                .forUpdate()
                .fetchOne();
        if (row == null || row.get("deleted_at") == null) {
            throw Failure.notFound();
        }
        requireRoom(caller, type, 1);
        Map<String, Object> before = row.intoMap();
        change.accept(row);
        Map<String, Change> changes = RowChanges.between(type, before, row);
        row.set(type.field("deleted_at", Instant.class), null);
        row.set(type.field("deleted_by", UUID.class), null);
        touch(caller, type, row);
        row.update();
        requireLight(caller, type);
        record(caller, type, row, Action.RESTORE, changes);
        return row;
    }

    private <R extends UpdatableRecord<R>> void requireRoom(Caller caller, EntityType<R> type, int more) {
        if (type.most() < Integer.MAX_VALUE) {
            requireRoom(caller, type, DSL.noCondition(), more, type.most());
        }
    }

    /**
     * Refuses more records than there may be; see {@link Room}.
     *
     * @param which of the organisation's living records are counted
     * @throws Failure {@code QUOTA_EXCEEDED}
     */
    public <R extends UpdatableRecord<R>> void requireRoom(
            Caller caller, EntityType<R> type, Condition which, int more, int most) {
        int present = db.fetchCount(
                type.table(),
                type.field("organization_id", UUID.class)
                        .eq(caller.organizationId())
                        .and(type.field("deleted_at", Instant.class).isNull())
                        .and(which));
        Room.require(present, more, most);
    }

    private static int bytes(UpdatableRecord<?> row) {
        return row.formatJSON().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Refuses what has just been written if all living records together are too heavy for their list; see {@link Room}. */
    private <R extends UpdatableRecord<R>> void requireLight(Caller caller, EntityType<R> type) {
        if (type.isWeighed()) {
            Table<R> listed = type.table().as("listed");
            Field<BigDecimal> bytes =
                    DSL.sum(DSL.field("octet_length(row_to_json({0})::text)", Long.class, DSL.name("listed")));
            Field<UUID> organization = Objects.requireNonNull(listed.field(type.field("organization_id", UUID.class)));
            Field<Instant> deletedAt = Objects.requireNonNull(listed.field(type.field("deleted_at", Instant.class)));
            BigDecimal all = db.select(bytes)
                    .from(listed)
                    .where(organization.eq(caller.organizationId()))
                    .and(deletedAt.isNull())
                    .fetchSingle(bytes);
            Room.requireBytes(all == null ? 0 : all.longValue(), EntityType.MOST_BYTES);
        }
    }

    /**
     * Makes the caller wait for others who change the organisation's records of a kind, so that what all of them hold
     * together can be counted.
     */
    public void lockAll(Caller caller, EntityType<?> type) {
        NamedLock.take(db, DSL.val(caller.organizationId() + type.name()));
    }

    private <R extends UpdatableRecord<R>> void stamp(Caller caller, EntityType<R> type, R row) {
        Instant now = now();
        row.set(type.field("organization_id", UUID.class), caller.organizationId());
        row.set(type.field("created_at", Instant.class), now);
        row.set(type.field("created_by", UUID.class), caller.memberId());
        row.set(type.field("updated_at", Instant.class), now);
        row.set(type.field("updated_by", UUID.class), caller.memberId());
        row.set(type.field(VERSION, Integer.class), 1);
    }

    private <R extends UpdatableRecord<R>> void touch(Caller caller, EntityType<R> type, R row) {
        Field<Integer> version = type.field(VERSION, Integer.class);
        row.set(type.field("updated_at", Instant.class), now());
        row.set(type.field("updated_by", UUID.class), caller.memberId());
        row.set(version, Objects.requireNonNull(row.get(version)) + 1);
    }

    private static <R extends UpdatableRecord<R>> Condition key(Caller caller, EntityType<R> type, UUID id) {
        return type.field("organization_id", UUID.class)
                .eq(caller.organizationId())
                .and(type.field("id", UUID.class).eq(id));
    }

    private <R extends UpdatableRecord<R>> void record(
            Caller caller, EntityType<R> type, R row, Action action, Map<String, Change> changes) {
        record(caller, type, row, action, changes, false);
    }

    private <R extends UpdatableRecord<R>> void record(
            Caller caller, EntityType<R> type, R row, Action action, Map<String, Change> changes, boolean important) {
        try (var batch = pipeline.join()) {
            audit.record(batch, caller, entry(type, row, action, changes, important));
            batch.send();
        }
    }

    private static <R extends UpdatableRecord<R>> AuditTrail.Entry entry(
            EntityType<R> type, R row, Action action, Map<String, Change> changes, boolean important) {
        UUID branch = type.branch() == null ? null : row.get(type.branch());
        UUID id = row.get(type.field("id", UUID.class));
        return new AuditTrail.Entry(action, type.name(), id, row.get(type.label()), branch, changes, important);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
