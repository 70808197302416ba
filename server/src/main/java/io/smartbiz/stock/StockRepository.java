package io.smartbiz.stock;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.ROLLS;
import static io.smartbiz.database.shop.Tables.STOCK_BALANCES;
import static io.smartbiz.database.shop.Tables.STOCK_DOCUMENTS;
import static io.smartbiz.database.shop.Tables.STOCK_MOVEMENTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.database.core.tables.Branches;
import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Query;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.smartbiz.stock.StockDocumentView.MovementView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger and its documents. */
@Repository
class StockRepository implements BranchUse {

    private static final Field<String> MEMBER_NAME = MEMBERS.FULL_NAME.as("member_name");

    // The ledger

    private static final io.smartbiz.database.shop.tables.StockMovements LATER = STOCK_MOVEMENTS.as("later");
    /** What there is now less what came since. */
    private static final Field<BigDecimal> BALANCE_AFTER = DSL.field(DSL.select(STOCK_BALANCES.ON_HAND)
                    .from(STOCK_BALANCES)
                    .where(STOCK_BALANCES.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
                    .and(STOCK_BALANCES.BRANCH_ID.eq(STOCK_MOVEMENTS.BRANCH_ID))
                    .and(STOCK_BALANCES.VARIANT_ID.eq(STOCK_MOVEMENTS.VARIANT_ID)))
            .minus(DSL.coalesce(
                    DSL.field(DSL.select(DSL.sum(LATER.QUANTITY))
                            .from(LATER)
                            .where(LATER.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
                            .and(LATER.BRANCH_ID.eq(STOCK_MOVEMENTS.BRANCH_ID))
                            .and(LATER.VARIANT_ID.eq(STOCK_MOVEMENTS.VARIANT_ID))
                            .and(LATER.ID.gt(STOCK_MOVEMENTS.ID))),
                    DSL.inline(BigDecimal.ZERO)))
            .as("balance_after");

    private static final List<Field<?>> MOVEMENT_COLUMNS = List.of(
            STOCK_MOVEMENTS.ID,
            STOCK_MOVEMENTS.BRANCH_ID,
            STOCK_MOVEMENTS.PRODUCT_ID,
            PRODUCTS.NAME,
            STOCK_MOVEMENTS.VARIANT_ID,
            VARIANTS.SIZE,
            STOCK_MOVEMENTS.ROLL_ID,
            ROLLS.CODE,
            STOCK_MOVEMENTS.KIND,
            STOCK_MOVEMENTS.QUANTITY,
            STOCK_MOVEMENTS.VALUE,
            STOCK_MOVEMENTS.DOCUMENT_TYPE,
            STOCK_MOVEMENTS.DOCUMENT_ID,
            STOCK_MOVEMENTS.REASON,
            STOCK_MOVEMENTS.MEMBER_ID,
            MEMBER_NAME,
            STOCK_MOVEMENTS.HAPPENED_AT,
            BALANCE_AFTER,
            STOCK_DOCUMENTS.NUMBER);
    private static final Table<?> MOVEMENTS = STOCK_MOVEMENTS
            .join(PRODUCTS)
            .on(PRODUCTS.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
            .and(PRODUCTS.ID.eq(STOCK_MOVEMENTS.PRODUCT_ID))
            .join(VARIANTS)
            .on(VARIANTS.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
            .and(VARIANTS.ID.eq(STOCK_MOVEMENTS.VARIANT_ID))
            .leftJoin(ROLLS)
            .on(ROLLS.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
            .and(ROLLS.ID.eq(STOCK_MOVEMENTS.ROLL_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(STOCK_MOVEMENTS.MEMBER_ID))
            .leftJoin(STOCK_DOCUMENTS)
            .on(STOCK_DOCUMENTS.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
            .and(STOCK_DOCUMENTS.ID.eq(STOCK_MOVEMENTS.DOCUMENT_ID));
    private static final Listing MOVEMENT_LIST =
            new Listing(STOCK_MOVEMENTS.ID, "-id").sortableBy("id", STOCK_MOVEMENTS.ID);

    private static final Query<Record> MOVEMENTS_OF_DOCUMENT = Query.of(DSL.select(MOVEMENT_COLUMNS)
            .from(MOVEMENTS)
            .where(STOCK_MOVEMENTS.ORGANIZATION_ID.eq(Query.ORGANIZATION))
            .and(STOCK_MOVEMENTS.DOCUMENT_ID.eq(DSL.param("document", UUID.class)))
            .orderBy(STOCK_MOVEMENTS.LINE, STOCK_MOVEMENTS.LEG));

    // Documents

    /** Each line's first movement; a transfer has a second one for the other branch. */
    private static final Condition LINES_OF_DOCUMENT = STOCK_MOVEMENTS
            .ORGANIZATION_ID
            .eq(STOCK_DOCUMENTS.ORGANIZATION_ID)
            .and(STOCK_MOVEMENTS.DOCUMENT_ID.eq(STOCK_DOCUMENTS.ID))
            .and(STOCK_MOVEMENTS.LEG.eq(DSL.inline((short) 0)));

    private static final Branches TO_BRANCHES = BRANCHES.as("to_branches");
    private static final Field<String> TO_BRANCH_NAME = TO_BRANCHES.NAME.as("to_branch_name");
    private static final Field<Integer> LINE_COUNT = DSL.field(
                    DSL.select(DSL.count()).from(STOCK_MOVEMENTS).where(LINES_OF_DOCUMENT))
            .as("line_count");
    private static final Field<String> FIRST_PRODUCT = DSL.field(DSL.select(PRODUCTS.NAME)
                    .from(STOCK_MOVEMENTS)
                    .join(PRODUCTS)
                    .on(PRODUCTS.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
                    .and(PRODUCTS.ID.eq(STOCK_MOVEMENTS.PRODUCT_ID))
                    .where(LINES_OF_DOCUMENT)
                    .orderBy(STOCK_MOVEMENTS.LINE)
                    .limit(DSL.inline(1)))
            .as("first_product_name");
    private static final List<Field<?>> DOCUMENT_COLUMNS = List.of(
            STOCK_DOCUMENTS.ID,
            STOCK_DOCUMENTS.KIND,
            STOCK_DOCUMENTS.NUMBER,
            STOCK_DOCUMENTS.BRANCH_ID,
            BRANCHES.NAME,
            STOCK_DOCUMENTS.TO_BRANCH_ID,
            TO_BRANCH_NAME,
            STOCK_DOCUMENTS.SUPPLIER,
            STOCK_DOCUMENTS.REASON,
            STOCK_DOCUMENTS.NOTE,
            STOCK_DOCUMENTS.CREATED_AT,
            STOCK_DOCUMENTS.CREATED_BY,
            MEMBER_NAME,
            LINE_COUNT,
            FIRST_PRODUCT);
    private static final Table<?> DOCUMENTS = STOCK_DOCUMENTS
            .join(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(STOCK_DOCUMENTS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(STOCK_DOCUMENTS.BRANCH_ID))
            .leftJoin(TO_BRANCHES)
            .on(TO_BRANCHES.ORGANIZATION_ID.eq(STOCK_DOCUMENTS.ORGANIZATION_ID))
            .and(TO_BRANCHES.ID.eq(STOCK_DOCUMENTS.TO_BRANCH_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(STOCK_DOCUMENTS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(STOCK_DOCUMENTS.CREATED_BY));
    private static final Listing DOCUMENT_LIST =
            new Listing(STOCK_DOCUMENTS.ID, "-created_at").sortableBy("created_at", STOCK_DOCUMENTS.CREATED_AT);

    private static final Query<Record> DOCUMENT = Query.of(DSL.select(DOCUMENT_COLUMNS)
            .from(DOCUMENTS)
            .where(STOCK_DOCUMENTS.ORGANIZATION_ID.eq(Query.ORGANIZATION))
            .and(STOCK_DOCUMENTS.ID.eq(DSL.param("id", UUID.class))));

    private final DSLContext db;
    private final Pipeline pipeline;

    StockRepository(DSLContext db, Pipeline pipeline) {
        this.db = db;
        this.pipeline = pipeline;
    }

    @Override
    public String usedFor() {
        return "stock";
    }

    @Override
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                STOCK_BALANCES,
                STOCK_BALANCES
                        .ORGANIZATION_ID
                        .eq(organizationId)
                        .and(STOCK_BALANCES.BRANCH_ID.eq(branchId))
                        .and(STOCK_BALANCES.ON_HAND.gt(BigDecimal.ZERO)));
    }

    /** A document that was just written by the batch. */
    StockDocumentView document(Batch batch, Caller caller, UUID id) {
        boolean seesCost = caller.may(Permission.PRODUCTS_VIEW_COST);
        Rows<MovementView> movements =
                batch.fetch(MOVEMENTS_OF_DOCUMENT.with("document", id), row -> movement(row, seesCost));
        Rows<StockDocumentView> document = batch.fetch(DOCUMENT.with("id", id), row -> document(row, movements.list()));
        batch.send();
        StockDocumentView found = document.first();
        if (found == null) {
            throw Failure.notFound();
        }
        return found;
    }

    /** A document that leaves or reaches a branch of the caller's scope. */
    StockDocumentView document(Caller caller, UUID id) {
        try (var batch = pipeline.begin()) {
            StockDocumentView document = document(batch, caller, id);
            BranchScope scope = caller.scope(Permission.STOCK_VIEW);
            UUID to = document.toBranchId();
            if (!scope.contains(document.branchId()) && (to == null || !scope.contains(to))) {
                throw Failure.notFound();
            }
            return document;
        }
    }

    @Transactional(readOnly = true)
    Page<StockDocumentView> documents(Caller caller, StockFilter filter, @Nullable Period period, ListRequest request) {
        return DOCUMENT_LIST.fetch(
                db,
                DOCUMENT_COLUMNS,
                DOCUMENTS,
                documentsOf(caller, filter).and(during(STOCK_DOCUMENTS.CREATED_AT, caller, period)),
                request,
                row -> document(row, List.of()));
    }

    private static Condition documentsOf(Caller caller, StockFilter filter) {
        BranchScope scope = caller.scope(Permission.STOCK_VIEW);
        Condition where = STOCK_DOCUMENTS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(scope.covers(STOCK_DOCUMENTS.BRANCH_ID).or(scope.covers(STOCK_DOCUMENTS.TO_BRANCH_ID)));
        if (!filter.kind().isEmpty()) {
            where = where.and(STOCK_DOCUMENTS.KIND.in(filter.kind()));
        }
        if (!filter.branchId().isEmpty()) {
            where = where.and(STOCK_DOCUMENTS
                    .BRANCH_ID
                    .in(filter.branchId())
                    .or(STOCK_DOCUMENTS.TO_BRANCH_ID.in(filter.branchId())));
        }
        Condition goods = goods(caller, filter);
        if (goods != null) {
            where = where.and(DSL.exists(DSL.selectOne()
                    .from(STOCK_MOVEMENTS)
                    .where(LINES_OF_DOCUMENT)
                    .and(goods)));
        }
        return where;
    }

    private static StockDocumentView document(Record row, List<MovementView> movements) {
        return new StockDocumentView(
                row.get(STOCK_DOCUMENTS.ID),
                row.get(STOCK_DOCUMENTS.KIND),
                row.get(STOCK_DOCUMENTS.NUMBER),
                row.get(STOCK_DOCUMENTS.BRANCH_ID),
                row.get(BRANCHES.NAME),
                row.get(STOCK_DOCUMENTS.TO_BRANCH_ID),
                row.get(TO_BRANCH_NAME),
                row.get(STOCK_DOCUMENTS.SUPPLIER),
                row.get(STOCK_DOCUMENTS.REASON),
                row.get(STOCK_DOCUMENTS.NOTE),
                row.get(STOCK_DOCUMENTS.CREATED_AT),
                row.get(STOCK_DOCUMENTS.CREATED_BY),
                row.get(MEMBER_NAME),
                row.get(LINE_COUNT),
                row.get(FIRST_PRODUCT),
                movements);
    }

    @Transactional(readOnly = true)
    Page<MovementView> movements(Caller caller, StockFilter filter, @Nullable Period period, ListRequest request) {
        boolean seesCost = caller.may(Permission.PRODUCTS_VIEW_COST);
        return MOVEMENT_LIST.fetch(
                db,
                MOVEMENT_COLUMNS,
                MOVEMENTS,
                movementsOf(caller, filter).and(during(STOCK_MOVEMENTS.HAPPENED_AT, caller, period)),
                request,
                row -> movement(row, seesCost));
    }

    private static Condition movementsOf(Caller caller, StockFilter filter) {
        Condition where = STOCK_MOVEMENTS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(caller.scope(Permission.STOCK_VIEW).covers(STOCK_MOVEMENTS.BRANCH_ID));
        if (!filter.branchId().isEmpty()) {
            where = where.and(STOCK_MOVEMENTS.BRANCH_ID.in(filter.branchId()));
        }
        Condition goods = goods(caller, filter);
        if (goods != null) {
            where = where.and(goods);
        }
        return filter.kind().isEmpty() ? where : where.and(STOCK_MOVEMENTS.KIND.in(filter.kind()));
    }

    /** Movements of a product, of one of its sizes or of a roll; null when none of them is asked for. */
    private static @Nullable Condition goods(Caller caller, StockFilter filter) {
        var asked = new ArrayList<Condition>();
        if (filter.productId() != null) {
            asked.add(STOCK_MOVEMENTS.VARIANT_ID.in(DSL.select(VARIANTS.ID)
                    .from(VARIANTS)
                    .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                    .and(VARIANTS.PRODUCT_ID.eq(filter.productId()))));
        }
        if (filter.variantId() != null) {
            asked.add(STOCK_MOVEMENTS.VARIANT_ID.eq(filter.variantId()));
        }
        if (filter.rollId() != null) {
            asked.add(STOCK_MOVEMENTS.ROLL_ID.eq(filter.rollId()));
        }
        return asked.isEmpty() ? null : DSL.and(asked);
    }

    private static Condition during(TableField<?, Instant> field, Caller caller, @Nullable Period period) {
        if (period == null) {
            return DSL.noCondition();
        }
        ZoneId zone = caller.organization().timeZone();
        return field.ge(period.from().atStartOfDay(zone).toInstant())
                .and(field.lt(period.to().plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static MovementView movement(Record row, boolean seesCost) {
        return new MovementView(
                row.get(STOCK_MOVEMENTS.ID),
                row.get(STOCK_MOVEMENTS.BRANCH_ID),
                row.get(STOCK_MOVEMENTS.PRODUCT_ID),
                row.get(PRODUCTS.NAME),
                row.get(STOCK_MOVEMENTS.VARIANT_ID),
                row.get(VARIANTS.SIZE),
                row.get(STOCK_MOVEMENTS.ROLL_ID),
                row.get(ROLLS.CODE),
                row.get(STOCK_MOVEMENTS.KIND),
                row.get(STOCK_MOVEMENTS.QUANTITY),
                seesCost ? row.get(STOCK_MOVEMENTS.VALUE) : null,
                row.get(BALANCE_AFTER),
                row.get(STOCK_MOVEMENTS.DOCUMENT_TYPE),
                row.get(STOCK_MOVEMENTS.DOCUMENT_ID),
                row.get(STOCK_DOCUMENTS.NUMBER),
                row.get(STOCK_MOVEMENTS.REASON),
                row.get(STOCK_MOVEMENTS.MEMBER_ID),
                row.get(MEMBER_NAME),
                row.get(STOCK_MOVEMENTS.HAPPENED_AT));
    }
}
