package io.smartbiz.stock.documents;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.STOCK_DOCUMENTS;
import static io.smartbiz.database.shop.Tables.STOCK_MOVEMENTS;

import io.smartbiz.database.core.tables.Branches;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Query;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.smartbiz.stock.StockMovements;
import io.smartbiz.stock.documents.StockDocumentView.MovementView;
import io.smartbiz.stock.documents.StockDocumentView.Places;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes the documents of the ledger. */
@Repository
class StockDocumentRepository {

    private static final Field<String> MEMBER_NAME = MEMBERS.FULL_NAME.as("member_name");

    private static final Branches TO_BRANCHES = BRANCHES.as("to_branches");
    private static final Field<String> TO_BRANCH_NAME = TO_BRANCHES.NAME.as("to_branch_name");
    private static final Field<Integer> LINE_COUNT = DSL.field(
                    DSL.select(DSL.count()).from(STOCK_MOVEMENTS).where(StockFilterQuery.LINES_OF_DOCUMENT))
            .as("line_count");
    private static final Field<String> FIRST_PRODUCT = DSL.field(DSL.select(PRODUCTS.NAME)
                    .from(STOCK_MOVEMENTS)
                    .join(PRODUCTS)
                    .on(PRODUCTS.ORGANIZATION_ID.eq(STOCK_MOVEMENTS.ORGANIZATION_ID))
                    .and(PRODUCTS.ID.eq(STOCK_MOVEMENTS.PRODUCT_ID))
                    .where(StockFilterQuery.LINES_OF_DOCUMENT)
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
            .leftJoin(BRANCHES)
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

    private static final Sql WHOLE_STOCK = Sql.of("""
            select b.product_id, b.variant_id, r.id as roll_id,
                case when r.id is null then b.on_hand - b.reserved end as pieces
            from shop.stock_balances b
            left join shop.rolls r on r.organization_id = :organization and r.variant_id = b.variant_id
                and r.branch_id = b.branch_id and r.remaining_length > 0
            where b.organization_id = :organization and b.branch_id = :branch
                and b.product_id = any(:products::uuid[]) and b.on_hand > b.reserved
            order by b.product_id, b.variant_id, r.code, r.id""");

    private final DSLContext db;
    private final Pipeline pipeline;
    private final Transactions transactions;
    private final MovementRepository movements;
    private final Clock clock;

    StockDocumentRepository(
            DSLContext db, Pipeline pipeline, Transactions transactions, MovementRepository movements, Clock clock) {
        this.db = db;
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.movements = movements;
        this.clock = clock;
    }

    /** Queues the reading of all that a branch has of some products: a line for each variant or roll. */
    Rows<TransferGoods.Stocked> wholeStock(Batch batch, UUID branchId, List<UUID> productIds) {
        return batch.fetch(
                WHOLE_STOCK.with("branch", branchId).withIds("products", productIds),
                row -> new TransferGoods.Stocked(
                        row.uuid("product_id"),
                        row.uuid("variant_id"),
                        row.uuidOrNull("roll_id"),
                        row.numberOrNull("pieces")));
    }

    /** Queues the row of a document. */
    void insert(Batch batch, StockDocument document, String number) {
        StockMovements moved = document.movements();
        batch.insert(
                STOCK_DOCUMENTS,
                row -> row.set(STOCK_DOCUMENTS.ID, moved.documentId())
                        .set(STOCK_DOCUMENTS.KIND, moved.document().code())
                        .set(STOCK_DOCUMENTS.NUMBER, number)
                        .set(STOCK_DOCUMENTS.BRANCH_ID, document.branch().id())
                        .set(STOCK_DOCUMENTS.TO_BRANCH_ID, document.toBranchId())
                        .set(STOCK_DOCUMENTS.SUPPLIER, document.supplier())
                        .set(STOCK_DOCUMENTS.REASON, document.reason())
                        .set(STOCK_DOCUMENTS.NOTE, document.note())
                        .set(STOCK_DOCUMENTS.CREATED_AT, clock.instant())
                        .set(STOCK_DOCUMENTS.CREATED_BY, moved.memberId()));
    }

    /** A document that was just written by the batch. */
    StockDocumentView document(Batch batch, Caller caller, UUID id) {
        Rows<MovementView> lines = movements.ofDocument(batch, caller, id);
        Rows<StockDocumentView> document = batch.fetch(DOCUMENT.with("id", id), row -> document(row, lines.list()));
        batch.send();
        StockDocumentView found = document.first();
        if (found == null) {
            throw Failure.notFound();
        }
        return found;
    }

    /** A document that leaves or reaches a branch of a scope. */
    StockDocumentView document(Caller caller, UUID id, BranchScope scope) {
        try (var batch = pipeline.beginReading()) {
            StockDocumentView document = document(batch, caller, id);
            if (!document.places().isIn(scope)) {
                throw Failure.notFound();
            }
            return document;
        }
    }

    /** The documents that leave or reach a branch of the caller's scope, the newest first by default, without their movements. */
    Page<StockDocumentView> list(Caller caller, StockFilter filter, @Nullable Period period, ListRequest request) {
        return transactions.read(() -> DOCUMENT_LIST.fetch(
                db,
                DOCUMENT_COLUMNS,
                DOCUMENTS,
                StockFilterQuery.documents(caller, filter, period),
                request,
                row -> document(row, List.of())));
    }

    private static StockDocumentView document(Record row, List<MovementView> movements) {
        return new StockDocumentView(
                row.get(STOCK_DOCUMENTS.ID),
                row.get(STOCK_DOCUMENTS.KIND),
                row.get(STOCK_DOCUMENTS.NUMBER),
                places(row),
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

    private static Places places(Record row) {
        return new Places(
                row.get(STOCK_DOCUMENTS.BRANCH_ID),
                row.get(BRANCHES.NAME),
                row.get(STOCK_DOCUMENTS.TO_BRANCH_ID),
                row.get(TO_BRANCH_NAME));
    }
}
