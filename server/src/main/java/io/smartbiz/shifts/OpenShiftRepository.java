package io.smartbiz.shifts;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds open shifts, and keeps them open. */
@Repository
class OpenShiftRepository {

    /**
     * The lock is shared with everybody who writes into the shift, and a foreign key would take it anyway. Closing waits for
     * it; whoever waits for the closing finds the shift closed.
     */
    private static final Sql HOLD = Sql.of(":find order by s.id for key share of s");

    private static final Sql FIND = Sql.of("""
            select s.id, s.branch_id, s.till_id, s.opened_by, s.opened_at from shop.shifts s
            where s.organization_id = :organization and :inside and s.closed_at is null""");
    private static final Sql IN_BRANCH = Sql.of("s.branch_id = :branch");
    private static final Sql IN_BRANCHES = Sql.of("s.branch_id = any(:branches::uuid[])");
    private static final Sql IN_BRANCH_OF = Sql.of("s.branch_id = (:branch)");

    private static final Sql TILL = Sql.of("""
            select branch_id, is_active from shop.tills where organization_id = :organization and id = :till""");

    /** The closed shift that a moment lies in, first of the same till, then of the same member. */
    private static final Sql FORMER = Sql.of("""
            select id from shop.shifts
            where organization_id = :organization and branch_id = :branch and opened_at <= :at and closed_at > :at
            order by (till_id = :till) desc nulls last, (opened_by = :member) desc, opened_at desc, id limit 1""");

    /** An open shift. */
    record Held(UUID id, UUID branchId, UUID tillId, UUID openedBy, Instant openedAt) {}

    /** Where a till stands. */
    record TillPlace(UUID branchId, boolean isActive) {}

    Rows<Held> hold(Batch batch, UUID branchId) {
        return hold(batch, IN_BRANCH.with("branch", branchId));
    }

    Rows<Held> hold(Batch batch, Collection<UUID> branchIds) {
        return hold(batch, IN_BRANCHES.withIds("branches", branchIds));
    }

    /** @param branch a query of one branch's id */
    Rows<Held> holdInBranchOf(Batch batch, Sql branch) {
        return hold(batch, IN_BRANCH_OF.with("branch", branch));
    }

    private static Rows<Held> hold(Batch batch, Sql inside) {
        return batch.fetch(HOLD.with("find", FIND.with("inside", inside)), Held.class);
    }

    /** Queues the reading of a branch's open shifts, which are not kept open. */
    Rows<Held> find(Batch batch, UUID branchId) {
        return batch.fetch(FIND.with("inside", IN_BRANCH.with("branch", branchId)), Held.class);
    }

    Rows<TillPlace> till(Batch batch, UUID tillId) {
        return batch.fetch(TILL.with("till", tillId), TillPlace.class);
    }

    Rows<UUID> former(Batch batch, UUID branchId, @Nullable UUID tillId, UUID memberId, Instant at) {
        return batch.fetch(
                FORMER.with("branch", branchId)
                        .with("till", tillId)
                        .with("member", memberId)
                        .with("at", at),
                row -> row.uuid("id"));
    }
}
