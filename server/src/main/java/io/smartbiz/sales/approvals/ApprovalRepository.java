package io.smartbiz.sales.approvals;

import static io.smartbiz.database.shop.Tables.APPROVALS;
import static io.smartbiz.database.shop.Tables.APPROVAL_LINES;

import io.smartbiz.database.shop.tables.records.ApprovalsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.errors.Failure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes approvals. */
@Repository
class ApprovalRepository {

    private final DSLContext db;

    ApprovalRepository(DSLContext db) {
        this.db = db;
    }

    /** Queues a request. */
    void insert(Batch batch, AskedPrices asked) {
        batch.insert(
                APPROVALS,
                row -> row.set(APPROVALS.ID, asked.id())
                        .set(APPROVALS.BRANCH_ID, asked.branchId())
                        .set(APPROVALS.REQUESTED_BY, asked.requestedBy())
                        .set(APPROVALS.NOTE, asked.note())
                        .set(APPROVALS.LIST_AMOUNT, asked.listAmount())
                        .set(APPROVALS.AMOUNT, asked.amount())
                        .set(APPROVALS.DISCOUNT_PERCENT, asked.discountPercent())
                        .set(APPROVALS.STATE, ApprovalStatus.PENDING.code())
                        .set(APPROVALS.CREATED_AT, asked.createdAt())
                        .set(APPROVALS.EXPIRES_AT, asked.expiresAt()));
        List<Integer> numbers = IntStream.range(0, asked.lines().size()).boxed().toList();
        batch.insert(APPROVAL_LINES, numbers, (number, row) -> {
            AskedPrices.Line line = asked.lines().get(number);
            row.set(APPROVAL_LINES.APPROVAL_ID, asked.id())
                    .set(APPROVAL_LINES.LINE, number)
                    .set(APPROVAL_LINES.PRODUCT_ID, line.goods().productId())
                    .set(APPROVAL_LINES.VARIANT_ID, line.goods().variantId())
                    .set(APPROVAL_LINES.PRODUCT_NAME, line.goods().productName())
                    .set(APPROVAL_LINES.SIZE, line.goods().size())
                    .set(APPROVAL_LINES.UNIT, line.goods().unit())
                    .set(APPROVAL_LINES.QUANTITY, line.goods().quantity())
                    .set(APPROVAL_LINES.UNIT_PRICE, line.goods().listPrice())
                    .set(APPROVAL_LINES.LIST_AMOUNT, line.goods().listAmount())
                    .set(APPROVAL_LINES.AMOUNT, line.amount());
        });
    }

    /** How many requests of a member are neither decided nor expired. */
    int countPending(Caller caller, Instant now) {
        return db.fetchCount(
                APPROVALS,
                APPROVALS
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(APPROVALS.REQUESTED_BY.eq(caller.requireMember()))
                        .and(APPROVALS.STATE.eq(ApprovalStatus.PENDING.code()))
                        .and(APPROVALS.EXPIRES_AT.gt(now)));
    }

    /** @throws Failure {@code NOT_FOUND} */
    ApprovalsRecord lock(Caller caller, UUID id) {
        return db.selectFrom(APPROVALS)
                .where(APPROVALS.ORGANIZATION_ID.eq(caller.organizationId()).and(APPROVALS.ID.eq(id)))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(Failure::notFound);
    }

    /** Writes the decision about a locked request. */
    void decide(ApprovalsRecord row) {
        row.update();
    }
}
