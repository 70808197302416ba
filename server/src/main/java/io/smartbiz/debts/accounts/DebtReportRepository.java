package io.smartbiz.debts.accounts;

import io.smartbiz.debts.accounts.DebtAnalyticsView.Age;
import io.smartbiz.debts.accounts.DebtAnalyticsView.Bucket;
import io.smartbiz.debts.accounts.DebtAnalyticsView.Figures;
import io.smartbiz.debts.accounts.DebtAnalyticsView.Group;
import io.smartbiz.debts.accounts.StatementView.Kind;
import io.smartbiz.debts.accounts.StatementView.Line;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is owed, by age, branch and seller, and the accounts of customers. */
@Repository
class DebtReportRepository {

    private static final Sql PARTS =
            Sql.of("(select d.* from shop.debt_parts d where d.organization_id = :organization :branches)");

    private static final Sql FIGURES = Sql.of("""
            count(distinct p.id)::int as count, coalesce(sum(p.amount), 0) as remaining_amount,
            count(distinct p.id) filter (where p.due_on < :today)::int as overdue_count,
            coalesce(sum(p.amount) filter (where p.due_on < :today), 0) as overdue_amount""");

    private static final Sql TOTALS = Sql.of("select :figures from :parts p");
    private static final Sql BY_BRANCH = Sql.of("""
            select b.id, b.name, :figures from :parts p
            join core.branches b on b.organization_id = :organization and b.id = p.branch_id
            group by b.id, b.name order by remaining_amount desc, b.id""");
    private static final Sql BY_SELLER = Sql.of("""
            select m.id, m.full_name as name, :figures from :parts p
            join core.members m on m.organization_id = :organization and m.id = p.seller_id
            group by m.id, m.full_name order by remaining_amount desc, m.id limit 200""");
    private static final Sql AGEING = Sql.of("""
            select bucket, count(distinct id)::int as count, sum(amount) as amount from (
                select p.id, p.amount, case when p.due_on >= :today then 'not_due'
                    when p.due_on >= :today - 30 then 'days_1_30'
                    when p.due_on >= :today - 60 then 'days_31_60'
                    when p.due_on >= :today - 90 then 'days_61_90'
                    else 'days_over_90' end as bucket
                from :parts p) aged
            group by bucket""");

    private static final Sql IN_SCOPE = Sql.of("and d.branch_id = any(:scope::uuid[])");
    private static final Sql CHOSEN = Sql.of("and d.branch_id = any(:chosen::uuid[])");
    private static final Sql OF_CUSTOMER = Sql.of("and d.customer_id = :customer");

    private static final Sql BALANCE = Sql.of("""
            select c.id as customer_id, c.credit_limit,
                (select coalesce(sum(d.remaining), 0) from shop.debts d where d.organization_id = :organization
                    and d.customer_id = c.id and d.due_on is not null) as owed_everywhere,
                p.open_debts, p.remaining_amount, p.overdue_amount, p.next_due_date
            from shop.customers c cross join (select count(distinct p.id)::int as open_debts,
                    coalesce(sum(p.amount), 0) as remaining_amount,
                    coalesce(sum(p.amount) filter (where p.due_on < :today), 0) as overdue_amount,
                    min(p.due_on) as next_due_date
                from :parts p) p
            where c.organization_id = :organization and c.id = :customer and c.deleted_at is null""");

    private static final Sql CUSTOMER = Sql.of("""
            select c.name, c.phone from shop.customers c
            where c.organization_id = :organization and c.id = :customer and c.deleted_at is null""");

    /** Debts are owed from the day that they begin; payments count on their own days. */
    private static final Sql LINES = Sql.of("""
            select d.created_at as at, d.incurred_on as date, 'debt' as kind, d.id as debt_id, d.number as sale_number,
                d.branch_id, d.note, d.total as amount
            from shop.debts d
            where d.organization_id = :organization and d.customer_id = :customer :branches
            union all
            select p.paid_at, p.paid_on, p.kind, d.id, d.number, d.branch_id, p.note, -p.amount
            from shop.debt_payments p
            join shop.debts d on d.organization_id = p.organization_id and d.id = p.debt_id
            where p.organization_id = :organization and d.customer_id = :customer :branches""");

    private static final Sql OPENING = Sql.of("""
            select coalesce(sum(l.amount), 0) as amount from (:lines) l where l.date < :from""");
    private static final Sql STATEMENT = Sql.of("""
            select l.at, l.date, l.kind, l.debt_id, l.sale_number, b.name as branch_name, l.note, l.amount
            from (:lines) l join core.branches b on b.organization_id = :organization and b.id = l.branch_id
            where l.date between :from and :to
            order by l.date, l.at, l.debt_id limit :most""");

    /** Of a statement, which is read and printed whole: ten a day for half a year. */
    private static final int MOST_LINES = 2_000;

    private final Pipeline pipeline;
    private final Clock clock;

    DebtReportRepository(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    private record Customer(String name, @Nullable String phone) {}

    private record Balance(
            UUID customerId,
            @Nullable BigDecimal creditLimit,
            BigDecimal owedEverywhere,
            int openDebts,
            BigDecimal remainingAmount,
            BigDecimal overdueAmount,
            @Nullable LocalDate nextDueDate) {

        CustomerBalanceView view() {
            return new CustomerBalanceView(
                    customerId, openDebts, remainingAmount, overdueAmount, nextDueDate, creditLimit, available());
        }

        private @Nullable BigDecimal available() {
            return creditLimit == null
                    ? null
                    : creditLimit.subtract(owedEverywhere).max(BigDecimal.ZERO);
        }
    }

    private record Entry(
            Instant at,
            LocalDate date,
            Kind kind,
            UUID debtId,
            @Nullable String saleNumber,
            String branchName,
            @Nullable String note,
            BigDecimal amount) {}

    /** What is owed today in the branches that the caller may see. @param branches limits it to these; empty for no limit */
    DebtAnalyticsView analytics(Caller caller, List<UUID> branches) {
        LocalDate today = caller.organization().today(clock);
        Sql chosen = branches.isEmpty() ? Sql.NOTHING : CHOSEN.withIds("chosen", branches);
        Sql parts = PARTS.with("branches", Sql.join(" ", List.of(scope(caller), chosen)));
        Sql figures = FIGURES.with("today", today);
        try (var batch = pipeline.beginSnapshot()) {
            Rows<Figures> totals = batch.fetch(TOTALS.with("figures", figures).with("parts", parts), Figures.class);
            Rows<Group> byBranch =
                    batch.fetch(BY_BRANCH.with("figures", figures).with("parts", parts), Group.class);
            Rows<Group> bySeller =
                    batch.fetch(BY_SELLER.with("figures", figures).with("parts", parts), Group.class);
            Rows<Age> ages = batch.fetch(AGEING.with("today", today).with("parts", parts), Age.class);
            batch.commit();
            return new DebtAnalyticsView(totals.list().getFirst(), all(ages.list()), byBranch.list(), bySeller.list());
        }
    }

    private static List<Age> all(List<Age> found) {
        return Arrays.stream(Bucket.values())
                .map(bucket -> found.stream()
                        .filter(age -> age.bucket() == bucket)
                        .findFirst()
                        .orElse(new Age(bucket, 0, BigDecimal.ZERO)))
                .toList();
    }

    private static Sql scope(Caller caller) {
        BranchScope scope = caller.scope(Permission.DEBTS_VIEW);
        return scope.everywhere()
                ? Sql.NOTHING
                : IN_SCOPE.withIds("scope", scope.branches().stream().sorted().toList());
    }

    /** @throws Failure {@code NOT_FOUND} */
    CustomerBalanceView balance(Caller caller, UUID customerId) {
        Sql of = OF_CUSTOMER.with("customer", customerId);
        Sql query = BALANCE.with("customer", customerId)
                .with("today", caller.organization().today(clock))
                .with("parts", PARTS.with("branches", Sql.join(" ", List.of(scope(caller), of))));
        try (var batch = pipeline.beginReading()) {
            Rows<Balance> found = batch.fetch(query, Balance.class);
            batch.commit();
            return found.list().stream().findFirst().map(Balance::view).orElseThrow(Failure::notFound);
        }
    }

    /** @throws Failure {@code NOT_FOUND}; {@code VALIDATION_ERROR} for a period with more lines than a statement may have */
    StatementView statement(Caller caller, UUID customerId, Period period) {
        Sql lines = LINES.with("customer", customerId).with("branches", scope(caller));
        try (var batch = pipeline.beginSnapshot()) {
            Rows<Customer> customers = batch.fetch(CUSTOMER.with("customer", customerId), Customer.class);
            Rows<BigDecimal> opening =
                    batch.fetch(OPENING.with("lines", lines).with("from", period.from()), row -> row.number("amount"));
            Rows<Entry> entries = batch.fetch(
                    STATEMENT
                            .with("lines", lines)
                            .with("from", period.from())
                            .with("to", period.to())
                            .with("most", Sql.literal(MOST_LINES + 1L)),
                    Entry.class);
            batch.commit();
            Customer customer = customers.first();
            if (customer == null) {
                throw Failure.notFound();
            }
            if (entries.list().size() > MOST_LINES) {
                throw Failure.invalid("start_date", "field.answer_too_long");
            }
            return view(customerId, customer, period, opening.list().getFirst(), entries.list());
        }
    }

    private static StatementView view(
            UUID id, Customer customer, Period period, BigDecimal opening, List<Entry> entries) {
        BigDecimal balance = opening;
        BigDecimal owed = BigDecimal.ZERO;
        var lines = new ArrayList<Line>();
        for (Entry entry : entries) {
            balance = balance.add(entry.amount());
            owed = entry.kind() == Kind.DEBT ? owed.add(entry.amount()) : owed;
            lines.add(new Line(
                    entry.at(),
                    entry.date(),
                    entry.kind(),
                    entry.debtId(),
                    entry.saleNumber(),
                    entry.branchName(),
                    entry.note(),
                    entry.amount(),
                    balance));
        }
        return new StatementView(
                id,
                customer.name(),
                customer.phone(),
                period.from(),
                period.to(),
                opening,
                owed,
                opening.add(owed).subtract(balance),
                balance,
                lines);
    }
}
