package io.smartbiz.audit;

import static io.smartbiz.database.core.Tables.AUDIT_LOGS;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {

    /** A list of long texts before and after would be too large to carry, so it shows only their beginnings. */
    private static final Field<JSONB> BRIEF = DSL.function(
                    DSL.name("core", "brief_changes"), JSONB.class, AUDIT_LOGS.CHANGES)
            .as(AUDIT_LOGS.CHANGES.getUnqualifiedName());

    private static final List<Field<?>> COLUMNS = List.of(
            AUDIT_LOGS.ID,
            AUDIT_LOGS.HAPPENED_AT,
            AUDIT_LOGS.MEMBER_ID,
            AUDIT_LOGS.MEMBER_NAME,
            AUDIT_LOGS.ADDRESS,
            AUDIT_LOGS.PROGRAM,
            AUDIT_LOGS.ACTION,
            AUDIT_LOGS.ENTITY_TYPE,
            AUDIT_LOGS.ENTITY_ID,
            AUDIT_LOGS.ENTITY_NAME,
            AUDIT_LOGS.BRANCH_ID,
            AUDIT_LOGS.CHANGES,
            AUDIT_LOGS.IS_IMPORTANT,
            AUDIT_LOGS.TRACE_ID);
    private static final List<Field<?>> LISTED = COLUMNS.stream()
            .<Field<?>>map(column -> column == AUDIT_LOGS.CHANGES ? BRIEF : column)
            .toList();

    /** Ids grow with time, so the newest come first by the primary key. */
    private static final Listing LIST = new Listing(AUDIT_LOGS.ID, "-id").sortableBy("id", AUDIT_LOGS.ID);

    private final DSLContext db;
    private final Transactions transactions;
    private final JsonMapper json;

    AuditRepository(DSLContext db, Transactions transactions, JsonMapper json) {
        this.db = db;
        this.transactions = transactions;
        this.json = json;
    }

    /** What the caller may see of the log, the newest first by default. @param period null for all time */
    Page<AuditEntryView> list(Caller caller, AuditFilter filter, @Nullable Period period, ListRequest request) {
        Condition where = where(caller, filter, period);
        return transactions.read(() -> LIST.fetch(
                db, LISTED, AUDIT_LOGS, where, request, row -> view(row).visibleTo(caller, json)));
    }

    /** One entry with all that the caller may see of its changes. @throws Failure {@code NOT_FOUND} */
    AuditEntryView get(Caller caller, UUID id) {
        return transactions
                .read(() -> db.select(COLUMNS)
                        .from(AUDIT_LOGS)
                        .where(reach(caller))
                        .and(AUDIT_LOGS.ID.eq(id))
                        .fetchOptional(AuditRepository::view))
                .orElseThrow(Failure::notFound)
                .visibleTo(caller, json);
    }

    /** Rows without a branch are shown to those who see the whole organisation. */
    private static Condition reach(Caller caller) {
        return AUDIT_LOGS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(caller.scope(Permission.AUDIT_VIEW).covers(AUDIT_LOGS.BRANCH_ID));
    }

    private static Condition where(Caller caller, AuditFilter filter, @Nullable Period period) {
        Condition where = reach(caller)
                .and(oneOf(AUDIT_LOGS.MEMBER_ID, filter.userId()))
                .and(oneOf(AUDIT_LOGS.ENTITY_TYPE, filter.kinds()))
                .and(oneOf(
                        AUDIT_LOGS.ACTION,
                        filter.action().stream().map(AuditTrail.Action::code).toList()));
        if (filter.entityId() != null) {
            where = where.and(AUDIT_LOGS.ENTITY_ID.eq(filter.entityId()));
        }
        if (filter.important() != null) {
            where = where.and(AUDIT_LOGS.IS_IMPORTANT.eq(filter.important()));
        }
        return period == null
                ? where
                : where.and(happenedIn(period, caller.organization().timeZone()));
    }

    private static Condition happenedIn(Period period, ZoneId zone) {
        Instant from = period.from().atStartOfDay(zone).toInstant();
        Instant before = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        return AUDIT_LOGS.HAPPENED_AT.ge(from).and(AUDIT_LOGS.HAPPENED_AT.lt(before));
    }

    private static <T> Condition oneOf(Field<T> field, List<T> values) {
        return values.isEmpty() ? DSL.noCondition() : field.in(values);
    }

    /**
     * The next rows older than {@code before}, to be exported, in the order of their ids.
     *
     * @param after the id before them; null for the first
     */
    List<AuditEntryView> olderThan(UUID organizationId, Instant before, @Nullable UUID after, int most) {
        return db.select(COLUMNS)
                .from(AUDIT_LOGS)
                .where(AUDIT_LOGS.ORGANIZATION_ID.eq(organizationId))
                .and(AUDIT_LOGS.HAPPENED_AT.lt(before))
                .and(after == null ? DSL.noCondition() : AUDIT_LOGS.ID.gt(after))
                .orderBy(AUDIT_LOGS.ID)
                .limit(most)
                .fetch(AuditRepository::view);
    }

    static AuditEntryView view(Record row) {
        return new AuditEntryView(
                row.get(AUDIT_LOGS.ID),
                row.get(AUDIT_LOGS.HAPPENED_AT),
                row.get(AUDIT_LOGS.MEMBER_ID),
                row.get(AUDIT_LOGS.MEMBER_NAME),
                row.get(AUDIT_LOGS.ADDRESS),
                row.get(AUDIT_LOGS.PROGRAM),
                row.get(AUDIT_LOGS.ACTION),
                row.get(AUDIT_LOGS.ENTITY_TYPE),
                row.get(AUDIT_LOGS.ENTITY_ID),
                row.get(AUDIT_LOGS.ENTITY_NAME),
                row.get(AUDIT_LOGS.BRANCH_ID),
                row.get(AUDIT_LOGS.CHANGES),
                row.get(AUDIT_LOGS.IS_IMPORTANT),
                row.get(AUDIT_LOGS.TRACE_ID));
    }

    /**
     * Removes some rows older than {@code before}, the oldest first; the database refuses to remove those of the last month.
     *
     * @return how many
     */
    int expire(Instant before, int most) {
        Field<Instant> time = DSL.val(before, AUDIT_LOGS.HAPPENED_AT);
        return db.select(DSL.function(DSL.name("core", "expire_audit_logs"), Long.class, time, DSL.val(most)))
                .fetchSingle()
                .value1()
                .intValue();
    }
}
