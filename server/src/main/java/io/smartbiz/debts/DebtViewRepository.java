package io.smartbiz.debts;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.DEBT_INSTALLMENTS;
import static io.smartbiz.database.shop.Tables.SEARCHED_DEBTS;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.time.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads debts. */
@Repository
class DebtViewRepository {

    private static final Field<List<PlannedPart>> PLAN = multiset(
                    select(DEBT_INSTALLMENTS.DUE_ON, DEBT_INSTALLMENTS.AMOUNT)
                            .from(DEBT_INSTALLMENTS)
                            .where(DEBT_INSTALLMENTS.ORGANIZATION_ID.eq(SEARCHED_DEBTS.ORGANIZATION_ID))
                            .and(DEBT_INSTALLMENTS.DEBT_ID.eq(SEARCHED_DEBTS.ID))
                            .and(SEARCHED_DEBTS.HAS_PLAN)
                            .orderBy(DEBT_INSTALLMENTS.LINE))
            .as("plan")
            .convertFrom(rows -> rows.map(Records.mapping(PlannedPart::new)));
    private static final List<Field<?>> COLUMNS = List.of(
            SEARCHED_DEBTS.ID,
            SEARCHED_DEBTS.BRANCH_ID,
            BRANCHES.NAME,
            SEARCHED_DEBTS.SELLER_ID,
            MEMBERS.FULL_NAME,
            SEARCHED_DEBTS.CUSTOMER_ID,
            SEARCHED_DEBTS.CUSTOMER_NAME,
            SEARCHED_DEBTS.CUSTOMER_PHONE,
            SEARCHED_DEBTS.SALE_ID,
            SEARCHED_DEBTS.NUMBER,
            SEARCHED_DEBTS.TOTAL,
            SEARCHED_DEBTS.PAID,
            SEARCHED_DEBTS.RETURNED,
            SEARCHED_DEBTS.WRITTEN_OFF,
            SEARCHED_DEBTS.STATE,
            SEARCHED_DEBTS.PAYMENT_DEADLINE,
            SEARCHED_DEBTS.DUE_ON,
            SEARCHED_DEBTS.INCURRED_ON,
            SEARCHED_DEBTS.NOTE,
            SEARCHED_DEBTS.CREATED_AT,
            SEARCHED_DEBTS.UPDATED_AT,
            SEARCHED_DEBTS.VERSION,
            PLAN);
    private static final Table<?> FROM = SEARCHED_DEBTS
            .leftJoin(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(SEARCHED_DEBTS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(SEARCHED_DEBTS.BRANCH_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(SEARCHED_DEBTS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(SEARCHED_DEBTS.SELLER_ID));

    /** What is overdue longest comes first, what is settled last. */
    private static final Listing LIST = new Listing(SEARCHED_DEBTS.ID, "next_due_date")
            .sortableBy("next_due_date", SEARCHED_DEBTS.DUE_ORDER)
            .sortableBy("created_at", SEARCHED_DEBTS.CREATED_AT);

    private final DSLContext db;
    private final Transactions transactions;
    private final Clock clock;

    DebtViewRepository(DSLContext db, Transactions transactions, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The debts of the branches that the caller may see, those that are overdue longest first.
     *
     * @param branches limits the list to these; empty for no limit
     * @param period null for all time
     */
    Page<DebtView> list(
            Caller caller, DebtFilter filter, List<UUID> branches, @Nullable Period period, ListRequest request) {
        LocalDate today = today(caller);
        Condition where = inside(caller, caller.scope(Permission.DEBTS_VIEW))
                .and(branches.isEmpty() ? noCondition() : SEARCHED_DEBTS.BRANCH_ID.in(branches))
                .and(filter.customerId().isEmpty() ? noCondition() : SEARCHED_DEBTS.CUSTOMER_ID.in(filter.customerId()))
                .and(filter.sellerId().isEmpty() ? noCondition() : SEARCHED_DEBTS.SELLER_ID.in(filter.sellerId()))
                .and(period == null ? noCondition() : SEARCHED_DEBTS.INCURRED_ON.between(period.from(), period.to()))
                .and(
                        filter.status().isEmpty()
                                ? noCondition()
                                : DSL.or(filter.status().stream()
                                        .map(status -> isOf(status, today))
                                        .toList()))
                .and(filter.overdue() == null ? noCondition() : isOverdue(filter.overdue(), today))
                .and(filter.q() == null || filter.q().isBlank() ? noCondition() : says(filter.q()));
        return transactions.read(() -> LIST.fetch(db, COLUMNS, FROM, where, request, row -> view(row, today)));
    }

    /** The order comes first, because it has the index. */
    private static Condition isOf(DebtStatus status, LocalDate today) {
        return switch (status) {
            case PENDING -> SEARCHED_DEBTS.DUE_ORDER.ge(today).and(SEARCHED_DEBTS.DUE_ON.isNotNull());
            case OVERDUE -> isOverdue(true, today);
            case PAID, WRITTEN_OFF -> SEARCHED_DEBTS.STATE.eq(status.name().toLowerCase(Locale.ROOT));
        };
    }

    private static Condition isOverdue(boolean overdue, LocalDate today) {
        return overdue ? SEARCHED_DEBTS.DUE_ORDER.lt(today) : SEARCHED_DEBTS.DUE_ORDER.ge(today);
    }

    private static Condition says(String text) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return DSL.falseCondition();
        }
        String number = String.join("-", words.words()).toUpperCase(Locale.ROOT);
        return words.within(SEARCHED_DEBTS.SEARCH_TEXT).or(SEARCHED_DEBTS.NUMBER.contains(number));
    }

    /** A debt that the caller may see. @throws Failure {@code NOT_FOUND} */
    DebtView get(Caller caller, UUID id) {
        return transactions.read(() -> one(caller, caller.scope(Permission.DEBTS_VIEW), id));
    }

    /** A debt for somebody who has entered it. @throws Failure {@code NOT_FOUND} */
    DebtView entered(Caller caller, UUID id) {
        BranchScope scope = caller.scope(Permission.DEBTS_VIEW).plus(caller.scope(Permission.DEBTS_CREATE));
        return transactions.read(() -> one(caller, scope, id));
    }

    /** A debt for the transaction that changes it. */
    DebtView one(Caller caller, UUID id) {
        return one(caller, BranchScope.EVERYWHERE, id);
    }

    private DebtView one(Caller caller, BranchScope scope, UUID id) {
        LocalDate today = today(caller);
        return db.select(COLUMNS)
                .from(FROM)
                .where(inside(caller, scope))
                .and(SEARCHED_DEBTS.ID.eq(id))
                .fetchOptional(row -> view(row, today))
                .orElseThrow(Failure::notFound);
    }

    private static Condition inside(Caller caller, BranchScope scope) {
        return SEARCHED_DEBTS.ORGANIZATION_ID.eq(caller.organizationId()).and(scope.covers(SEARCHED_DEBTS.BRANCH_ID));
    }

    private LocalDate today(Caller caller) {
        return caller.organization().today(clock);
    }

    private static DebtView view(Record row, LocalDate today) {
        var debt = new DebtRow(
                row.get(SEARCHED_DEBTS.ID),
                new DebtView.Origin(
                        row.get(SEARCHED_DEBTS.BRANCH_ID),
                        row.get(BRANCHES.NAME),
                        row.get(SEARCHED_DEBTS.SELLER_ID),
                        row.get(MEMBERS.FULL_NAME)),
                new DebtView.Owner(
                        row.get(SEARCHED_DEBTS.CUSTOMER_ID),
                        row.get(SEARCHED_DEBTS.CUSTOMER_NAME),
                        row.get(SEARCHED_DEBTS.CUSTOMER_PHONE)),
                row.get(SEARCHED_DEBTS.SALE_ID),
                row.get(SEARCHED_DEBTS.NUMBER),
                sums(row),
                row.get(SEARCHED_DEBTS.STATE),
                row.get(SEARCHED_DEBTS.PAYMENT_DEADLINE),
                row.get(SEARCHED_DEBTS.DUE_ON),
                row.get(SEARCHED_DEBTS.INCURRED_ON),
                row.get(SEARCHED_DEBTS.NOTE),
                new DebtView.Stamps(
                        row.get(SEARCHED_DEBTS.CREATED_AT),
                        row.get(SEARCHED_DEBTS.UPDATED_AT),
                        row.get(SEARCHED_DEBTS.VERSION)));
        return DebtView.of(debt, row.get(PLAN), today);
    }

    private static DebtRow.Sums sums(Record row) {
        return new DebtRow.Sums(
                row.get(SEARCHED_DEBTS.TOTAL),
                row.get(SEARCHED_DEBTS.PAID),
                row.get(SEARCHED_DEBTS.RETURNED),
                row.get(SEARCHED_DEBTS.WRITTEN_OFF));
    }
}
