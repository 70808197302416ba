package io.smartbiz.sales;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds and uses approvals, in the round trips of the sale. */
@Repository
class ApprovalUseRepository {

    /** Of two sales that use it, the second waits here and then sees that it was used. */
    private static final Sql LOCK = Sql.of("""
            select a.id, a.branch_id, a.requested_by, a.state, a.created_at as requested_at, a.expires_at, a.used_at,
                a.allows_below_cost,
                (select m.full_name from core.members m
                    where m.organization_id = :organization and m.id = a.decided_by) as decided_by_name
            from shop.approvals a
            where a.organization_id = :organization and a.id = :id
            for no key update of a""");

    private static final Sql LINES = Sql.of("""
            select variant_id, quantity, amount from shop.approval_lines
            where organization_id = :organization and approval_id = :id order by line""");
    private static final Sql USE = Sql.of("""
            update shop.approvals set used_at = :now, sale_id = :sale
            where organization_id = :organization and id = :id""");

    private record Head(
            UUID id,
            UUID branchId,
            UUID requestedBy,
            String state,
            Instant requestedAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            boolean allowsBelowCost,
            @Nullable String decidedByName) {}

    /** An approval that a sale names; read once the batch has been sent. */
    static final class Named {

        static final Named NONE = new Named(null, Rows.none(), Rows.none());

        private final @Nullable UUID id;
        private final Rows<Head> head;
        private final Rows<Approval.Line> lines;

        private Named(@Nullable UUID id, Rows<Head> head, Rows<Approval.Line> lines) {
            this.id = id;
            this.head = head;
            this.lines = lines;
        }

        /** Null when the sale names none. @throws io.smartbiz.platform.errors.Failure {@code VALIDATION_ERROR} for an unknown one */
        @Nullable
        Approval get() {
            if (id == null) {
                return null;
            }
            Head found = head.first();
            if (found == null) {
                throw Approval.unknown();
            }
            return new Approval(
                    found.id(),
                    found.branchId(),
                    found.requestedBy(),
                    found.state(),
                    found.requestedAt(),
                    found.expiresAt(),
                    found.usedAt(),
                    found.allowsBelowCost(),
                    found.decidedByName(),
                    List.copyOf(lines.list()));
        }
    }

    /** Queues the locking of an approval; nothing for null. */
    Named lock(Batch batch, @Nullable UUID id) {
        if (id == null) {
            return Named.NONE;
        }
        Rows<Head> head = batch.fetch(LOCK.with("id", id), Head.class);
        Rows<Approval.Line> lines = batch.fetch(LINES.with("id", id), Approval.Line.class);
        return new Named(id, head, lines);
    }

    /** Queues that a locked approval was used by a sale; its row precedes. */
    void use(Batch batch, Approval approval, Sale sale) {
        batch.add(USE.with("now", sale.moment().recordedAt())
                .with("sale", sale.id())
                .with("id", approval.id()));
    }
}
