package io.smartbiz.sales;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.ROLLS;
import static io.smartbiz.database.shop.Tables.SALES;
import static io.smartbiz.database.shop.Tables.SALE_LINES;
import static io.smartbiz.database.shop.Tables.SALE_PAYMENTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.time.Period;
import io.smartbiz.sales.SaleView.LineView;
import io.smartbiz.sales.SaleView.PaymentView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SaleRepository {

    private static final String SALE = """
            insert into shop.sales (organization_id, id, number, branch_id, seller_id, customer_name, customer_phone,
                sold_at, sold_on, list_amount, total, discount, profit, cost, director_profit, note, created_at, created_by,
                customer_text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final Sql NUMBER =
            Sql.of("(select number from shop.sales where organization_id = :organization and id = :id)");
    private static final String LINES = """
            shop.sale_lines (organization_id, sale_id, line, branch_id, sold_on, product_id, variant_id, roll_id,
                category_id, collection_id, product_name, size, unit, quantity, waste, unit_price, list_amount, amount,
                discount, profit, cost, buy_price, director_profit)""";
    private static final String PAYMENTS =
            "shop.sale_payments (organization_id, sale_id, line, branch_id, sold_on, type, amount)";
    private static final Field<List<LineView>> LINES_OF_SALE = multiset(select(
                            SALE_LINES.LINE,
                            SALE_LINES.PRODUCT_ID,
                            SALE_LINES.VARIANT_ID,
                            SALE_LINES.ROLL_ID,
                            ROLLS.CODE,
                            SALE_LINES.PRODUCT_NAME,
                            SALE_LINES.SIZE,
                            SALE_LINES.UNIT,
                            SALE_LINES.QUANTITY,
                            SALE_LINES.WASTE,
                            SALE_LINES.UNIT_PRICE,
                            SALE_LINES.LIST_AMOUNT,
                            SALE_LINES.AMOUNT,
                            SALE_LINES.DISCOUNT,
                            SALE_LINES.PROFIT,
                            SALE_LINES.COST,
                            SALE_LINES.DIRECTOR_PROFIT)
                    .from(SALE_LINES)
                    .leftJoin(ROLLS)
                    .on(ROLLS.ORGANIZATION_ID.eq(SALE_LINES.ORGANIZATION_ID))
                    .and(ROLLS.ID.eq(SALE_LINES.ROLL_ID))
                    .where(SALE_LINES.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID).and(SALE_LINES.SALE_ID.eq(SALES.ID)))
                    .orderBy(SALE_LINES.LINE))
            .as("lines")
            .convertFrom(rows -> rows.map(mapping(LineView::new)));
    private static final Field<List<PaymentView>> PAYMENTS_OF_SALE = multiset(
                    select(SALE_PAYMENTS.TYPE, SALE_PAYMENTS.AMOUNT)
                            .from(SALE_PAYMENTS)
                            .where(SALE_PAYMENTS
                                    .ORGANIZATION_ID
                                    .eq(SALES.ORGANIZATION_ID)
                                    .and(SALE_PAYMENTS.SALE_ID.eq(SALES.ID)))
                            .orderBy(SALE_PAYMENTS.LINE))
            .as("payments")
            .convertFrom(rows -> rows.map(row -> new PaymentView(PaymentType.of(row.value1()), row.value2())));

    private static final List<Field<?>> COLUMNS = List.of(
            SALES.ID,
            SALES.NUMBER,
            SALES.BRANCH_ID,
            BRANCHES.NAME,
            SALES.SELLER_ID,
            MEMBERS.FULL_NAME,
            SALES.CUSTOMER_NAME,
            SALES.CUSTOMER_PHONE,
            SALES.SOLD_AT,
            SALES.SOLD_ON,
            SALES.LIST_AMOUNT,
            SALES.DISCOUNT,
            SALES.PROFIT,
            SALES.TOTAL,
            SALES.COST,
            SALES.DIRECTOR_PROFIT,
            SALES.NOTE,
            LINES_OF_SALE,
            PAYMENTS_OF_SALE);
    private static final Table<?> FROM = SALES.join(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(SALES.BRANCH_ID))
            .join(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(SALES.SELLER_ID));
    private static final Listing LIST = new Listing(SALES.ID, "-sold_at").sortableBy("sold_at", SALES.SOLD_AT);

    private final DSLContext db;

    SaleRepository(DSLContext db) {
        this.db = db;
    }

    /** What a line's row keeps beside what is shown of it. */
    record LineRow(UUID categoryId, @Nullable UUID collectionId, BigDecimal buyPrice) {}

    /** The number of a sale that is there, or was queued before. */
    static Sql numberOf(UUID id) {
        return NUMBER.with("id", id);
    }

    /**
     * Queues the rows of a sale.
     *
     * @param number gives the receipt's number
     */
    void insert(Batch batch, Caller caller, SaleView sale, Sql number, List<LineRow> more) {
        UUID organization = caller.organizationId();
        batch.add(
                SALE,
                organization,
                sale.id(),
                number,
                sale.branchId(),
                sale.sellerId(),
                Pipeline.orNull(sale.customerName()),
                Pipeline.orNull(sale.customerPhone()),
                sale.soldAt(),
                sale.soldOn(),
                sale.listAmount(),
                sale.total(),
                sale.discount(),
                sale.profit(),
                Objects.requireNonNull(sale.cost()),
                Objects.requireNonNull(sale.directorProfit()),
                Pipeline.orNull(sale.note()),
                sale.soldAt(),
                sale.sellerId(),
                Pipeline.orNull(customerText(sale)));
        var lines = new ArrayList<Object[]>();
        for (int i = 0; i < more.size(); i++) {
            lines.add(line(organization, sale, sale.lines().get(i), more.get(i)));
        }
        batch.insert(LINES, lines);
        var payments = new ArrayList<Object[]>();
        for (PaymentView payment : sale.payments()) {
            payments.add(new Object[] {
                organization,
                sale.id(),
                payments.size(),
                sale.branchId(),
                sale.soldOn(),
                payment.type().code(),
                payment.amount()
            });
        }
        batch.insert(PAYMENTS, payments);
    }

    /** What the sale is found by in the global search; null without a customer. */
    private static @Nullable String customerText(SaleView sale) {
        if (sale.customerName() == null && sale.customerPhone() == null) {
            return null;
        }
        String name = SearchText.fold(Objects.requireNonNullElse(sale.customerName(), ""));
        return (name + " " + SearchWords.digitsOf(sale.customerPhone())).strip();
    }

    private static Object[] line(UUID organization, SaleView sale, LineView line, LineRow more) {
        return new Object[] {
            organization,
            sale.id(),
            line.line(),
            sale.branchId(),
            sale.soldOn(),
            line.productId(),
            line.variantId(),
            Pipeline.orNull(line.rollId()),
            more.categoryId(),
            Pipeline.orNull(more.collectionId()),
            line.productName(),
            Pipeline.orNull(line.size()),
            line.unit(),
            line.quantity(),
            line.waste(),
            line.unitPrice(),
            line.listAmount(),
            line.amount(),
            line.discount(),
            line.profit(),
            Objects.requireNonNull(line.cost()),
            more.buyPrice(),
            Objects.requireNonNull(line.directorProfit())
        };
    }

    Page<SaleView> list(Caller caller, SaleFilter filter, @Nullable Period period, ListRequest request) {
        Condition where = visible(caller)
                .and(filter.branchId().isEmpty() ? noCondition() : SALES.BRANCH_ID.in(filter.branchId()))
                .and(filter.sellerId().isEmpty() ? noCondition() : SALES.SELLER_ID.in(filter.sellerId()));
        if (period != null) {
            where = where.and(SALES.SOLD_ON.between(period.from(), period.to()));
        }
        if (!filter.paymentType().isEmpty()) {
            where = where.and(exists(select(one())
                    .from(SALE_PAYMENTS)
                    .where(SALE_PAYMENTS.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID))
                    .and(SALE_PAYMENTS.SALE_ID.eq(SALES.ID))
                    .and(SALE_PAYMENTS.TYPE.in(
                            filter.paymentType().stream().map(PaymentType::code).toList()))));
        }
        if (!filter.productId().isEmpty()) {
            where = where.and(SALES.ID.in(select(SALE_LINES.SALE_ID)
                    .from(SALE_LINES)
                    .where(SALE_LINES.ORGANIZATION_ID.eq(caller.organizationId()))
                    .and(SALE_LINES.PRODUCT_ID.in(filter.productId()))));
        }
        String text = filter.q();
        if (text != null && !text.isBlank()) {
            where = where.and(SALES.NUMBER
                    .containsIgnoreCase(text)
                    .or(SALES.CUSTOMER_NAME.containsIgnoreCase(text))
                    .or(SALES.CUSTOMER_PHONE.contains(text))
                    .or(SALES.NOTE.containsIgnoreCase(text)));
        }
        return LIST.fetch(db, COLUMNS, FROM, where, request, row -> Sales.forCaller(caller, view(row)));
    }

    SaleView get(Caller caller, UUID id) {
        return db.select(COLUMNS)
                .from(FROM)
                .where(visible(caller).and(SALES.ID.eq(id)))
                .fetchOptional(row -> Sales.forCaller(caller, view(row)))
                .orElseThrow(Failure::notFound);
    }

    /** The one limit of what a caller sees of sales. */
    private static Condition visible(Caller caller) {
        return SALES.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(caller.scope(Permission.SALES_VIEW).covers(SALES.BRANCH_ID));
    }

    private static SaleView view(Record row) {
        BigDecimal total = row.get(SALES.TOTAL);
        BigDecimal cost = row.get(SALES.COST);
        return new SaleView(
                row.get(SALES.ID),
                row.get(SALES.NUMBER),
                row.get(SALES.BRANCH_ID),
                row.get(BRANCHES.NAME),
                row.get(SALES.SELLER_ID),
                row.get(MEMBERS.FULL_NAME),
                row.get(SALES.CUSTOMER_NAME),
                row.get(SALES.CUSTOMER_PHONE),
                row.get(SALES.SOLD_AT),
                row.get(SALES.SOLD_ON),
                row.get(SALES.LIST_AMOUNT),
                row.get(SALES.DISCOUNT),
                row.get(SALES.PROFIT),
                total,
                cost,
                total.subtract(cost),
                row.get(SALES.DIRECTOR_PROFIT),
                row.get(SALES.NOTE),
                row.get(LINES_OF_SALE),
                row.get(PAYMENTS_OF_SALE));
    }
}
