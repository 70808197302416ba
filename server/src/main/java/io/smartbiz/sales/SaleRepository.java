package io.smartbiz.sales;

import static io.smartbiz.database.shop.Tables.SALES;
import static io.smartbiz.database.shop.Tables.SALE_LINES;
import static io.smartbiz.database.shop.Tables.SALE_PAYMENTS;

import io.smartbiz.database.shop.tables.records.SaleLinesRecord;
import io.smartbiz.database.shop.tables.records.SalePaymentsRecord;
import io.smartbiz.database.shop.tables.records.SalesRecord;
import io.smartbiz.discounts.Promotion;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Columns;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.sales.Sale.Payment;
import io.smartbiz.sales.SaleView.PaidBy;
import io.smartbiz.shifts.OpenShifts;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.ShelfItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes sales. */
@Repository
class SaleRepository {

    /** How the part of a sale is stored that is not paid at once: like a payment, so that payments make the total. */
    private static final String CREDIT = PaidBy.CREDIT.code();

    private static final Sql NUMBER =
            Sql.of("(select number from shop.sales where organization_id = :organization and id = :id)");

    private final DSLContext db;

    SaleRepository(DSLContext db) {
        this.db = db;
    }

    /** The number of a sale that is there, or was queued before. */
    static Sql numberOf(UUID id) {
        return NUMBER.with("id", id);
    }

    /**
     * Queues the rows of a sale.
     *
     * @param number gives the receipt's number
     */
    void insert(Batch batch, Sale sale, Sql number) {
        batch.insert(SALES, row -> {
            setReceipt(row, sale, number);
            setShift(row, sale);
            setAmounts(row, sale);
        });
        batch.insert(SALE_LINES, sale.lines(), (line, row) -> {
            setGoods(row, sale, line);
            setAmounts(row, line);
        });
        List<Integer> payments =
                IntStream.range(0, sale.payments().size()).boxed().toList();
        batch.insert(SALE_PAYMENTS, payments, (i, row) -> {
            Payment payment = sale.payments().get(i);
            setPayment(row, sale, i, payment.type().code(), payment.amount(), payment.given());
        });
        if (sale.unpaid().signum() > 0) {
            batch.insert(SALE_PAYMENTS, row -> setPayment(row, sale, payments.size(), CREDIT, sale.unpaid(), null));
        }
    }

    private static void setReceipt(Columns<SalesRecord> row, Sale sale, Sql number) {
        row.set(SALES.ID, sale.id())
                .set(SALES.NUMBER, number)
                .set(SALES.BRANCH_ID, sale.branch().id())
                .set(SALES.SELLER_ID, sale.seller().id())
                .set(SALES.CUSTOMER_ID, sale.customer().id())
                .set(SALES.CUSTOMER_NAME, sale.customer().name())
                .set(SALES.CUSTOMER_PHONE, sale.customer().phone())
                .set(SALES.CUSTOMER_TEXT, searchedText(sale.customer(), sale.note()))
                .set(SALES.SOLD_AT, sale.moment().at())
                .set(SALES.SOLD_ON, sale.moment().day())
                .set(SALES.NOTE, sale.note())
                .set(SALES.CREATED_AT, sale.moment().recordedAt())
                .set(SALES.CREATED_BY, sale.seller().id());
    }

    private static void setShift(Columns<SalesRecord> row, Sale sale) {
        OpenShifts.Place shift = sale.shift();
        row.set(SALES.SHIFT_ID, shift == null ? null : shift.shiftId())
                .set(SALES.IS_LATE, shift != null && shift.isLate())
                .set(SALES.LATE_FROM_SHIFT_ID, shift == null ? null : shift.lateFrom());
    }

    private static void setAmounts(Columns<SalesRecord> row, Sale sale) {
        row.set(SALES.LIST_AMOUNT, sale.listAmount())
                .set(SALES.TOTAL, sale.total())
                .set(SALES.DISCOUNT, sale.discount())
                .set(SALES.PROFIT, sale.profit())
                .set(SALES.COST, sale.cost())
                .set(SALES.DIRECTOR_PROFIT, sale.directorProfit());
    }

    private static void setPayment(
            Columns<SalePaymentsRecord> row,
            Sale sale,
            int number,
            String type,
            BigDecimal amount,
            @Nullable BigDecimal given) {
        row.set(SALE_PAYMENTS.SALE_ID, sale.id())
                .set(SALE_PAYMENTS.LINE, number)
                .set(SALE_PAYMENTS.BRANCH_ID, sale.branch().id())
                .set(SALE_PAYMENTS.SOLD_ON, sale.moment().day())
                .set(SALE_PAYMENTS.TYPE, type)
                .set(SALE_PAYMENTS.AMOUNT, amount)
                .set(SALE_PAYMENTS.GIVEN, given)
                .set(
                        SALE_PAYMENTS.SHIFT_ID,
                        sale.shift() == null ? null : sale.shift().shiftId());
    }

    private static void setGoods(Columns<SaleLinesRecord> row, Sale sale, SaleLine line) {
        row.set(SALE_LINES.SALE_ID, sale.id())
                .set(SALE_LINES.LINE, line.number())
                .set(SALE_LINES.BRANCH_ID, sale.branch().id())
                .set(SALE_LINES.SOLD_ON, sale.moment().day());
        ShelfItem item = line.item();
        Roll roll = line.roll();
        row.set(SALE_LINES.PRODUCT_ID, item.productId())
                .set(SALE_LINES.VARIANT_ID, item.variantId())
                .set(SALE_LINES.ROLL_ID, roll == null ? null : roll.id())
                .set(SALE_LINES.CATEGORY_ID, item.categoryId())
                .set(SALE_LINES.COLLECTION_ID, item.collectionId())
                .set(SALE_LINES.PRODUCT_NAME, item.productName())
                .set(SALE_LINES.SIZE, item.size() == null ? null : item.size().toString())
                .set(SALE_LINES.UNIT, item.unit())
                .set(SALE_LINES.BUY_PRICE, item.buyPrice());
    }

    private static void setAmounts(Columns<SaleLinesRecord> row, SaleLine line) {
        row.set(SALE_LINES.QUANTITY, line.quantity())
                .set(SALE_LINES.WASTE, line.waste())
                .set(SALE_LINES.UNIT_PRICE, line.listPrice())
                .set(SALE_LINES.LIST_AMOUNT, line.listAmount())
                .set(SALE_LINES.AMOUNT, line.amount())
                .set(SALE_LINES.DISCOUNT, line.discount())
                .set(SALE_LINES.PROFIT, line.profit())
                .set(SALE_LINES.COST, line.cost())
                .set(SALE_LINES.DIRECTOR_PROFIT, line.directorProfit());
        Promotion promotion = line.promotion();
        row.set(SALE_LINES.DISCOUNT_ID, promotion == null ? null : promotion.id())
                .set(SALE_LINES.DISCOUNT_VERSION, promotion == null ? null : promotion.version())
                .set(SALE_LINES.DISCOUNT_NAME, promotion == null ? null : promotion.name());
    }

    /** What searches look through: the customer and the note; null when the receipt says nothing of either. */
    private static @Nullable String searchedText(Customer customer, @Nullable String note) {
        String name = SearchText.index(Objects.requireNonNullElse(customer.name(), ""));
        String said = SearchText.index(Objects.requireNonNullElse(note, ""));
        String text = Stream.of(name, SearchWords.digitsOf(customer.phone()), said)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    /** Moves the links of a customer's sales; what their receipts show stays. */
    void moveCustomer(Caller caller, UUID from, UUID to) {
        db.update(SALES)
                .set(SALES.CUSTOMER_ID, to)
                .where(SALES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(SALES.CUSTOMER_ID.eq(from))
                .execute();
    }
}
