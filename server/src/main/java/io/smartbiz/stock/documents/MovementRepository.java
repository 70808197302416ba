package io.smartbiz.stock.documents;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.ROLLS;
import static io.smartbiz.database.shop.Tables.STOCK_BALANCES;
import static io.smartbiz.database.shop.Tables.STOCK_DOCUMENTS;
import static io.smartbiz.database.shop.Tables.STOCK_MOVEMENTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Query;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.smartbiz.stock.documents.StockDocumentView.MovementView;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the ledger. */
@Repository
class MovementRepository {

    private static final Field<String> MEMBER_NAME = MEMBERS.FULL_NAME.as("member_name");

    private static final io.smartbiz.database.shop.tables.StockMovements LATER = STOCK_MOVEMENTS.as("later");
    /** The present balance less all later movements. */
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
            .leftJoin(PRODUCTS)
            .on(PRODUCTS.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
            .and(PRODUCTS.ID.eq(STOCK_MOVEMENTS.PRODUCT_ID))
            .leftJoin(VARIANTS)
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

    private final DSLContext db;
    private final Transactions transactions;

    MovementRepository(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    /** Queues the reading of a document's movements, in the order of its lines. */
    Rows<MovementView> ofDocument(Batch batch, Caller caller, UUID document) {
        return batch.fetch(MOVEMENTS_OF_DOCUMENT.with("document", document), row -> movement(caller, row));
    }

    /** The ledger of the branches that the caller may see, the newest first by default. @param period null for all time */
    Page<MovementView> list(Caller caller, StockFilter filter, @Nullable Period period, ListRequest request) {
        return transactions.read(() -> MOVEMENT_LIST.fetch(
                db,
                MOVEMENT_COLUMNS,
                MOVEMENTS,
                StockFilterQuery.movements(caller, filter, period),
                request,
                row -> movement(caller, row)));
    }

    private static MovementView movement(Caller caller, Record row) {
        UUID branch = row.get(STOCK_MOVEMENTS.BRANCH_ID);
        return new MovementView(
                row.get(STOCK_MOVEMENTS.ID),
                branch,
                goods(row),
                row.get(STOCK_MOVEMENTS.KIND),
                row.get(STOCK_MOVEMENTS.QUANTITY),
                caller.scope(Permission.PRODUCTS_VIEW_COST).contains(branch) ? row.get(STOCK_MOVEMENTS.VALUE) : null,
                seesStock(caller, branch) ? row.get(BALANCE_AFTER) : null,
                source(row),
                row.get(STOCK_MOVEMENTS.REASON),
                row.get(STOCK_MOVEMENTS.MEMBER_ID),
                row.get(MEMBER_NAME),
                row.get(STOCK_MOVEMENTS.HAPPENED_AT));
    }

    /** A transfer also has movements in a branch that the caller may not look into. */
    private static boolean seesStock(Caller caller, UUID branch) {
        return caller.may(Permission.STOCK_VIEW_OTHER_BRANCHES)
                || caller.scope(Permission.STOCK_VIEW).contains(branch);
    }

    private static MovementView.Goods goods(Record row) {
        return new MovementView.Goods(
                row.get(STOCK_MOVEMENTS.PRODUCT_ID),
                row.get(PRODUCTS.NAME),
                row.get(STOCK_MOVEMENTS.VARIANT_ID),
                row.get(VARIANTS.SIZE),
                row.get(STOCK_MOVEMENTS.ROLL_ID),
                row.get(ROLLS.CODE));
    }

    private static MovementView.Source source(Record row) {
        return new MovementView.Source(
                row.get(STOCK_MOVEMENTS.DOCUMENT_TYPE),
                row.get(STOCK_MOVEMENTS.DOCUMENT_ID),
                row.get(STOCK_DOCUMENTS.NUMBER));
    }
}
