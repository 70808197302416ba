package io.smartbiz.shifts.tills;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.shop.Tables.SHIFTS;
import static io.smartbiz.database.shop.Tables.TILLS;
import static org.jooq.impl.DSL.noCondition;

import io.smartbiz.database.shop.tables.records.TillsRecord;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Room;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Message;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** The rows of tills. */
@Repository
class TillRepository {

    private static final EntityType<TillsRecord> TILL =
            EntityType.of("till", TILLS, TILLS.NAME).ofBranch(TILLS.BRANCH_ID);

    /** Each sale looks at the open shifts of its branch. */
    private static final int MOST_OF_BRANCH = 100;

    private static final List<Field<?>> COLUMNS = List.of(
            TILLS.ID,
            TILLS.BRANCH_ID,
            BRANCHES.NAME,
            TILLS.NAME,
            TILLS.IS_ACTIVE,
            TILLS.CREATED_AT,
            TILLS.UPDATED_AT,
            TILLS.VERSION);
    private static final Table<?> FROM = TILLS.join(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(TILLS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(TILLS.BRANCH_ID))
            .and(BRANCHES.DELETED_AT.isNull());
    private static final Listing LIST =
            new Listing(TILLS.ID, "name").sortableBy("name", TILLS.NAME).sortableBy("created_at", TILLS.CREATED_AT);

    private final DSLContext db;
    private final AuditedRows rows;

    TillRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    Page<TillView> list(Caller caller, TillFilter filter, List<UUID> branches, ListRequest request) {
        BranchScope scope = caller.scope(Permission.SHIFTS_VIEW)
                .plus(caller.scope(Permission.SHIFTS_WORK))
                .plus(caller.scope(Permission.SHIFTS_MANAGE));
        Condition where = TILLS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(scope.covers(TILLS.BRANCH_ID))
                .and(branches.isEmpty() ? noCondition() : TILLS.BRANCH_ID.in(branches))
                .and(filter.isActive() == null ? noCondition() : TILLS.IS_ACTIVE.eq(filter.isActive()));
        return LIST.fetch(db, COLUMNS, FROM, where, request, TillRepository::view);
    }

    /** @throws Failure {@code NOT_FOUND} */
    TillView get(Caller caller, UUID id) {
        return db.select(COLUMNS)
                .from(FROM)
                .where(TILLS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TILLS.ID.eq(id))
                .fetchOptional(TillRepository::view)
                .orElseThrow(Failure::notFound);
    }

    private static TillView view(Record row) {
        return new TillView(
                row.get(TILLS.ID),
                row.get(TILLS.BRANCH_ID),
                row.get(BRANCHES.NAME),
                row.get(TILLS.NAME),
                row.get(TILLS.IS_ACTIVE),
                row.get(TILLS.CREATED_AT),
                row.get(TILLS.UPDATED_AT),
                row.get(TILLS.VERSION));
    }

    private void requireRoom(Caller caller, UUID branchId) {
        int used = db.fetchCount(
                TILLS,
                TILLS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(TILLS.BRANCH_ID.eq(branchId))
                        .and(TILLS.IS_ACTIVE));
        Room.require(used + 1, MOST_OF_BRANCH, "till.too_many");
    }

    /** @throws Failure {@code QUOTA_EXCEEDED} if the branch has as many tills in use as it may have */
    UUID insert(Caller caller, EditTill command) {
        TillsRecord till = rows.create(TILL);
        till.setBranchId(command.branchId());
        fill(till, command);
        if (till.getIsActive()) {
            requireRoom(caller, command.branchId());
        }
        return rows.insert(caller, TILL, till).getId();
    }

    /** @throws Failure {@code QUOTA_EXCEEDED}, as {@link #insert}; {@code IN_USE}, {@code STALE_VERSION} */
    void update(Caller caller, UUID id, Edit<EditTill> edit) {
        rows.edit(caller, TILL, id, edit, EditTill::of, (till, command) -> {
            if (!till.getBranchId().equals(command.branchId())) {
                throw Failure.invalid("branch_id", "till.branch_stays");
            }
            boolean wasActive = till.getIsActive();
            fill(till, command);
            if (!wasActive && till.getIsActive()) {
                requireRoom(caller, till.getBranchId());
            }
            if (wasActive && !till.getIsActive() && isOpen(caller, id)) {
                throw Failure.of(ErrorCode.IN_USE, Message.of("till.in_use"));
            }
        });
    }

    private boolean isOpen(Caller caller, UUID id) {
        return db.fetchExists(
                SHIFTS,
                SHIFTS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(SHIFTS.TILL_ID.eq(id))
                        .and(SHIFTS.CLOSED_AT.isNull()));
    }

    private static void fill(TillsRecord till, EditTill command) {
        till.setName(command.name().strip());
        till.setIsActive(command.isActive() == null || command.isActive());
    }
}
