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
import io.smartbiz.database.shop.tables.StockMovements;
import io.smartbiz.database.shop.tables.records.RollsRecord;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.smartbiz.stock.StockDocumentView.MovementView;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** Reads the ledger, documents and rolls. */
@Repository
class StockRepository {

    static final EntityType<RollsRecord> ROLL =
            EntityType.of("roll", ROLLS, ROLLS.CODE).ofBranch(ROLLS.BRANCH_ID).important(ROLLS.PRICE_PER_METER);

    private static final Branches TO_BRANCHES = BRANCHES.as("to_branches");

    private static final String DOCUMENT = """
            select d.id, d.kind, d.number, d.branch_id, b.name, d.to_branch_id, t.name, d.supplier, d.reason, d.note,
                d.created_at, d.created_by, m.full_name
            from shop.stock_documents d
            join core.branches b on b.organization_id = ? and b.id = d.branch_id
            left join core.branches t on t.organization_id = ? and t.id = d.to_branch_id
            left join core.members m on m.organization_id = ? and m.id = d.created_by
            where d.organization_id = ? and d.id = ?""";
    private static final String MOVEMENTS = """
            select s.id, s.branch_id, s.product_id, p.name, s.variant_id, v.size, s.roll_id, r.code, s.kind, s.quantity,
                s.value, s.document_type, s.document_id, s.reason, s.member_id, m.full_name, s.happened_at,
                b.on_hand - coalesce((select sum(l.quantity) from shop.stock_movements l
                    where l.organization_id = ? and l.branch_id = s.branch_id and l.variant_id = s.variant_id
                        and l.id > s.id), 0),
                d.number, s.leg
            from shop.stock_movements s
            join shop.stock_balances b
                on b.organization_id = ? and b.branch_id = s.branch_id and b.variant_id = s.variant_id
            join shop.products p on p.organization_id = ? and p.id = s.product_id
            join shop.variants v on v.organization_id = ? and v.id = s.variant_id
            left join shop.rolls r on r.organization_id = ? and r.id = s.roll_id
            left join core.members m on m.organization_id = ? and m.id = s.member_id
            left join shop.stock_documents d on d.organization_id = ? and d.id = s.document_id
            where s.organization_id = ? and s.document_id = ?
            order by s.line, s.leg""";

    private static final Field<String> MEMBER_NAME = MEMBERS.FULL_NAME.as("member_name");
    private static final StockMovements LATER = STOCK_MOVEMENTS.as("later");
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
                    BigDecimal.ZERO))
            .as("balance_after");
    /** Each line's first movement; a transfer has a second one for the other branch. */
    private static final Condition LINES_OF_DOCUMENT = STOCK_MOVEMENTS
            .ORGANIZATION_ID
            .eq(STOCK_DOCUMENTS.ORGANIZATION_ID)
            .and(STOCK_MOVEMENTS.DOCUMENT_ID.eq(STOCK_DOCUMENTS.ID))
            .and(STOCK_MOVEMENTS.LEG.eq((short) 0));

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
                    .limit(1))
            .as("first_product_name");

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
    private static final Listing MOVEMENT_LIST =
            new Listing(STOCK_MOVEMENTS.ID, "-id").sortableBy("id", STOCK_MOVEMENTS.ID);
    private static final Listing DOCUMENT_LIST =
            new Listing(STOCK_DOCUMENTS.ID, "-created_at").sortableBy("created_at", STOCK_DOCUMENTS.CREATED_AT);

    private final DSLContext db;
    private final Pipeline pipeline;
    private final AuditedRows rows;

    StockRepository(DSLContext db, Pipeline pipeline, AuditedRows rows) {
        this.db = db;
        this.pipeline = pipeline;
        this.rows = rows;
    }

    // Documents

    /** A document as it was just written, or one that the caller may see. */
    StockDocumentView document(Batch batch, Caller caller, UUID id) {
        UUID organization = caller.organizationId();
        boolean seesCost = caller.may(Permission.PRODUCTS_VIEW_COST);
        var movements = batch.query(
                MOVEMENTS,
                row -> new Leg(row.getInt(20), movement(row, seesCost)),
                organization,
                organization,
                organization,
                organization,
                organization,
                organization,
                organization,
                organization,
                id);
        var head =
                batch.query(DOCUMENT, StockRepository::row, organization, organization, organization, organization, id);
        batch.send();
        StockDocumentView found = head.first();
        if (found == null) {
            throw Failure.notFound();
        }
        return withMovements(found, movements.list());
    }

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

    /** A movement of a document: the first of its line, or what answers it in another branch. */
    private record Leg(int number, MovementView movement) {}

    private static StockDocumentView withMovements(StockDocumentView head, List<Leg> legs) {
        List<MovementView> movements = legs.stream().map(Leg::movement).toList();
        int lines = (int) legs.stream().filter(leg -> leg.number() == 0).count();
        return new StockDocumentView(
                head.id(),
                head.kind(),
                head.number(),
                head.branchId(),
                head.branchName(),
                head.toBranchId(),
                head.toBranchName(),
                head.supplier(),
                head.reason(),
                head.note(),
                head.createdAt(),
                head.createdBy(),
                head.createdByName(),
                lines,
                movements.isEmpty() ? null : movements.getFirst().productName(),
                movements);
    }

    private static StockDocumentView row(ResultSet row) throws SQLException {
        return new StockDocumentView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                instant(row, 11),
                row.getObject(12, UUID.class),
                row.getString(13),
                0,
                null,
                List.of());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static MovementView movement(ResultSet row, boolean seesCost) throws SQLException {
        return new MovementView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getBigDecimal(10),
                seesCost ? row.getBigDecimal(11) : null,
                row.getBigDecimal(18),
                row.getString(12),
                row.getObject(13, UUID.class),
                row.getString(19),
                row.getString(14),
                row.getObject(15, UUID.class),
                row.getString(16),
                instant(row, 17));
    }

    Page<StockDocumentView> documents(Caller caller, StockFilter filter, @Nullable Period period, ListRequest request) {
        BranchScope scope = caller.scope(Permission.STOCK_VIEW);
        Condition where = STOCK_DOCUMENTS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(scope.covers(STOCK_DOCUMENTS.BRANCH_ID).or(scope.covers(STOCK_DOCUMENTS.TO_BRANCH_ID)))
                .and(during(STOCK_DOCUMENTS.CREATED_AT, caller, period));
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
        Table<?> from = STOCK_DOCUMENTS
                .join(BRANCHES)
                .on(BRANCHES.ORGANIZATION_ID.eq(STOCK_DOCUMENTS.ORGANIZATION_ID))
                .and(BRANCHES.ID.eq(STOCK_DOCUMENTS.BRANCH_ID))
                .leftJoin(TO_BRANCHES)
                .on(TO_BRANCHES.ORGANIZATION_ID.eq(STOCK_DOCUMENTS.ORGANIZATION_ID))
                .and(TO_BRANCHES.ID.eq(STOCK_DOCUMENTS.TO_BRANCH_ID))
                .leftJoin(MEMBERS)
                .on(MEMBERS.ORGANIZATION_ID.eq(STOCK_DOCUMENTS.ORGANIZATION_ID))
                .and(MEMBERS.ID.eq(STOCK_DOCUMENTS.CREATED_BY));
        List<Field<?>> columns = List.of(
                STOCK_DOCUMENTS.ID,
                STOCK_DOCUMENTS.KIND,
                STOCK_DOCUMENTS.NUMBER,
                STOCK_DOCUMENTS.BRANCH_ID,
                BRANCHES.NAME,
                STOCK_DOCUMENTS.TO_BRANCH_ID,
                TO_BRANCHES.NAME.as("to_branch_name"),
                STOCK_DOCUMENTS.SUPPLIER,
                STOCK_DOCUMENTS.REASON,
                STOCK_DOCUMENTS.NOTE,
                STOCK_DOCUMENTS.CREATED_AT,
                STOCK_DOCUMENTS.CREATED_BY,
                MEMBER_NAME,
                LINE_COUNT,
                FIRST_PRODUCT);
        return DOCUMENT_LIST.fetch(
                db,
                columns,
                from,
                where,
                request,
                row -> new StockDocumentView(
                        row.get(STOCK_DOCUMENTS.ID),
                        row.get(STOCK_DOCUMENTS.KIND),
                        row.get(STOCK_DOCUMENTS.NUMBER),
                        row.get(STOCK_DOCUMENTS.BRANCH_ID),
                        row.get(BRANCHES.NAME),
                        row.get(STOCK_DOCUMENTS.TO_BRANCH_ID),
                        row.get("to_branch_name", String.class),
                        row.get(STOCK_DOCUMENTS.SUPPLIER),
                        row.get(STOCK_DOCUMENTS.REASON),
                        row.get(STOCK_DOCUMENTS.NOTE),
                        row.get(STOCK_DOCUMENTS.CREATED_AT),
                        row.get(STOCK_DOCUMENTS.CREATED_BY),
                        row.get(MEMBER_NAME),
                        row.get(LINE_COUNT),
                        row.get(FIRST_PRODUCT),
                        List.of()));
    }

    private static Condition during(TableField<?, Instant> field, Caller caller, @Nullable Period period) {
        if (period == null) {
            return DSL.noCondition();
        }
        ZoneId zone = caller.organization().timeZone();
        return field.ge(period.from().atStartOfDay(zone).toInstant())
                .and(field.lt(period.to().plusDays(1).atStartOfDay(zone).toInstant()));
    }

    // The ledger

    Page<MovementView> movements(Caller caller, StockFilter filter, @Nullable Period period, ListRequest request) {
        boolean seesCost = caller.may(Permission.PRODUCTS_VIEW_COST);
        Condition where = STOCK_MOVEMENTS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(caller.scope(Permission.STOCK_VIEW).covers(STOCK_MOVEMENTS.BRANCH_ID))
                .and(during(STOCK_MOVEMENTS.HAPPENED_AT, caller, period));
        if (!filter.branchId().isEmpty()) {
            where = where.and(STOCK_MOVEMENTS.BRANCH_ID.in(filter.branchId()));
        }
        Condition goods = goods(caller, filter);
        if (goods != null) {
            where = where.and(goods);
        }
        if (!filter.kind().isEmpty()) {
            where = where.and(STOCK_MOVEMENTS.KIND.in(filter.kind()));
        }
        Table<?> from = STOCK_MOVEMENTS
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
        return MOVEMENT_LIST.fetch(db, MOVEMENT_COLUMNS, from, where, request, row -> movement(row, seesCost));
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

    // Rolls

    /** The rolls of a product with something left, in the branches that the caller may see. */
    List<RollsRecord> rolls(Caller caller, UUID productId, @Nullable UUID branchId) {
        BranchScope visible = caller.may(Permission.STOCK_VIEW_OTHER_BRANCHES)
                ? BranchScope.EVERYWHERE
                : caller.scope(Permission.STOCK_VIEW);
        return db.selectFrom(ROLLS)
                .where(ROLLS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(ROLLS.PRODUCT_ID.eq(productId))
                .and(ROLLS.VARIANT_ID.in(DSL.select(VARIANTS.ID)
                        .from(VARIANTS)
                        .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                        .and(VARIANTS.PRODUCT_ID.eq(productId))))
                .and(ROLLS.REMAINING_LENGTH.gt(BigDecimal.ZERO))
                .and(branchId == null ? DSL.noCondition() : ROLLS.BRANCH_ID.eq(branchId))
                .and(visible.covers(ROLLS.BRANCH_ID))
                .orderBy(ROLLS.BRANCH_ID, ROLLS.CODE)
                .fetch();
    }

    RollsRecord roll(Caller caller, UUID id, Permission permission) {
        RollsRecord roll = db.selectFrom(ROLLS)
                .where(ROLLS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(ROLLS.ID.eq(id))
                .and(caller.scope(permission).covers(ROLLS.BRANCH_ID))
                .fetchOne();
        if (roll == null) {
            throw Failure.notFound();
        }
        return roll;
    }

    void updateRoll(Caller caller, UUID id, RollController.EditRoll command) {
        roll(caller, id, Permission.STOCK_ADJUST);
        rows.update(caller, ROLL, id, command.version(), roll -> {
            roll.setCode(command.code().strip());
            roll.setDyeLot(command.dyeLot());
            roll.setWidth(command.width());
            roll.setPricePerMeter(command.pricePerMeter());
        });
    }
}
