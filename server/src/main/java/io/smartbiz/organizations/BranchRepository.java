package io.smartbiz.organizations;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static org.jooq.Records.mapping;

import io.smartbiz.database.core.tables.records.BranchesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.WholeRows;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class BranchRepository {

    static final EntityType<BranchesRecord> BRANCH = EntityType.of("branch", BRANCHES, BRANCHES.NAME)
            .ofBranch(BRANCHES.ID)
            .atMost(500)
            .weighed();

    /** A branch takes 9 KB at most. */
    private static final int AT_ONCE = 200;

    private final DSLContext db;
    private final AuditedRows rows;

    BranchRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    List<BranchView> list(Caller caller, boolean deleted) {
        return select(BRANCHES.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(deleted ? BRANCHES.DELETED_AT.isNotNull() : BRANCHES.DELETED_AT.isNull()));
    }

    BranchView get(Caller caller, UUID id) {
        return select(BRANCHES.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(BRANCHES.ID.eq(id))
                        .and(BRANCHES.DELETED_AT.isNull()))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<BranchView> select(Condition where) {
        var query = db.select(
                        BRANCHES.ID,
                        BRANCHES.NAME,
                        BRANCHES.NAME_EN,
                        BRANCHES.CODE,
                        BRANCHES.ADDRESS,
                        BRANCHES.PHONE,
                        BRANCHES.WORKING_HOURS,
                        BRANCHES.IS_ACTIVE,
                        BRANCHES.CREATED_AT,
                        BRANCHES.UPDATED_AT,
                        BRANCHES.VERSION)
                .from(BRANCHES)
                .where(where)
                .orderBy(Alphabet.ofRequest().order(BRANCHES.NAME))
                .limit(BRANCH.listed());
        return WholeRows.fetch(query, AT_ONCE, mapping(BranchView::new));
    }

    UUID insert(Caller caller, EditBranch command) {
        BranchesRecord branch = rows.create(BRANCH);
        fill(branch, command);
        if (command.code() == null) {
            branch.setCode(BranchCode.of(command.name(), codes(caller)));
        }
        return rows.insert(caller, BRANCH, branch).getId();
    }

    /** The codes that branches have, or had before they were deleted. */
    private Set<String> codes(Caller caller) {
        return db.select(BRANCHES.CODE)
                .from(BRANCHES)
                .where(BRANCHES.ORGANIZATION_ID.eq(caller.organizationId()))
                .fetchSet(BRANCHES.CODE);
    }

    void update(Caller caller, UUID id, Edit<EditBranch> edit) {
        rows.edit(caller, BRANCH, id, edit, EditBranch::of, BranchRepository::fill);
    }

    void lock(Caller caller, UUID id) {
        rows.lock(caller, BRANCH, id);
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, BRANCH, id);
    }

    void restore(Caller caller, UUID id) {
        rows.restore(caller, BRANCH, id);
    }

    private static void fill(BranchesRecord branch, EditBranch command) {
        branch.setName(command.name().strip());
        branch.setNameEn(command.nameEn());
        if (command.code() != null) {
            branch.setCode(command.code());
        }
        branch.setAddress(command.address());
        branch.setPhone(command.phone());
        branch.setWorkingHours(command.workingHours());
        branch.setIsActive(command.isActive() == null || command.isActive());
    }
}
