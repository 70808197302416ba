package io.smartbiz.sales;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.DailySums.State;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.Period;
import io.smartbiz.sales.AnalyticsView.Slice;
import io.smartbiz.sales.AnalyticsView.Totals;
import io.smartbiz.sales.Figures.Columns;
import io.smartbiz.sales.SalesSumsRepository.Dimension;
import io.smartbiz.sales.SalesSumsRepository.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers how sales went, from the sums, all figures seen at the same moment. */
@Service
class SalesAnalytics {

    private static final int TOP = 10;

    private final SalesSumsRepository sums;
    private final Pipeline pipeline;

    SalesAnalytics(SalesSumsRepository sums, Pipeline pipeline) {
        this.sums = sums;
        this.pipeline = pipeline;
    }

    /** A group and its sums. */
    private record Part(String key, Figures figures) {}

    /** Names of what sums are grouped by. */
    private record Named(String key, String name) {}

    /** The branches meant: those asked for, which must all lie in the permission's scope, else the whole scope. */
    private static BranchScope scope(Caller caller, Permission permission, List<UUID> asked) {
        BranchScope scope = caller.scope(permission);
        if (asked.isEmpty()) {
            return scope;
        }
        BranchScope wanted = BranchScope.of(Set.copyOf(asked));
        if (!scope.contains(wanted)) {
            throw Failure.notFound();
        }
        return wanted;
    }

    AnalyticsView analytics(Caller caller, Period period, List<UUID> branchIds) {
        BranchScope scope = scope(caller, Permission.SALES_VIEW_ANALYTICS, branchIds);
        try (var batch = pipeline.beginSnapshot()) {
            State state = sums.state(batch, caller.organizationId());
            Rows<Part> byDay =
                    ask(batch, state, caller, scope, Dimension.SELLER, period, Columns.TAKEN, "starts_on", null);
            Rows<Part> byBranch =
                    ask(batch, state, caller, scope, Dimension.SELLER, period, Columns.ALL, "branch_id", null);
            Rows<Part> bySeller =
                    ask(batch, state, caller, scope, Dimension.SELLER, period, Columns.TAKEN, "key", null);
            Rows<Part> byCategory =
                    ask(batch, state, caller, scope, Dimension.CATEGORY, period, Columns.TAKEN, "key", null);
            Rows<Part> byPayment =
                    ask(batch, state, caller, scope, Dimension.PAYMENT, period, Columns.TAKEN, "key", null);
            Rows<Part> top = ask(batch, state, caller, scope, Dimension.PRODUCT, period, Columns.TAKEN, "key", TOP);
            Rows<Figures> before = sums.ask(
                    batch,
                    state,
                    new Question(
                            caller.organizationId(), scope, Dimension.SELLER, period.before(), Columns.ALL, null, null),
                    row -> Columns.ALL.read(row, 1));
            batch.send();
            Map<String, String> names = names(batch, caller, byBranch, bySeller, byCategory, top);
            batch.commit();
            boolean seesProfit = caller.scope(Permission.SALES_VIEW_PROFIT).contains(scope);
            Figures totals = byBranch.list().stream().map(Part::figures).reduce(Figures.NONE, Figures::plus);
            return new AnalyticsView(
                    period.from(),
                    period.to(),
                    totals(seesProfit, totals),
                    totals(seesProfit, before.list().getFirst()),
                    byDay.list().stream()
                            .sorted(Comparator.comparing(Part::key))
                            .map(part -> slice(part, names, false))
                            .toList(),
                    slices(byBranch, names, false),
                    slices(byCategory, names, false),
                    slices(byPayment, names, false),
                    slices(bySeller, names, false),
                    slices(top, names, true));
        }
    }

    private Rows<Part> ask(
            Batch batch,
            State state,
            Caller caller,
            BranchScope scope,
            Dimension dimension,
            Period period,
            Columns columns,
            String groupBy,
            @Nullable Integer most) {
        return sums.ask(
                batch,
                state,
                new Question(caller.organizationId(), scope, dimension, period, columns, groupBy, most),
                row -> new Part(row.getString(1), columns.read(row, 2)));
    }

    private static Totals totals(boolean seesProfit, Figures figures) {
        return new Totals(
                figures.total(),
                figures.receipts(),
                figures.receipts() == 0
                        ? BigDecimal.ZERO
                        : figures.total().divide(BigDecimal.valueOf(figures.receipts()), 2, RoundingMode.HALF_UP),
                figures.profit(),
                figures.discount(),
                seesProfit ? figures.margin() : null,
                seesProfit ? figures.directorProfit() : null);
    }

    private static List<Slice> slices(Rows<Part> parts, Map<String, String> names, boolean withQuantity) {
        return parts.list().stream()
                .sorted(Comparator.comparing((Part part) -> part.figures().total())
                        .reversed())
                .map(part -> slice(part, names, withQuantity))
                .toList();
    }

    private static Slice slice(Part part, Map<String, String> names, boolean withQuantity) {
        return new Slice(
                part.key(),
                names.getOrDefault(part.key(), part.key()),
                part.figures().total(),
                part.figures().receipts(),
                withQuantity ? part.figures().quantity() : null);
    }

    @SafeVarargs
    private static Map<String, String> names(Batch batch, Caller caller, Rows<Part>... groups) {
        var ids = new java.util.LinkedHashSet<UUID>();
        for (Rows<Part> group : groups) {
            group.list().forEach(part -> ids.add(UUID.fromString(part.key())));
        }
        UUID[] wanted = ids.toArray(UUID[]::new);
        UUID organization = caller.organizationId();
        Rows<Named> names = batch.query(
                """
                select id::text, name from core.branches where organization_id = ? and id = any(?::uuid[])
                union all
                select id::text, full_name from core.members where organization_id = ? and id = any(?::uuid[])
                union all
                select id::text, name from shop.products where organization_id = ? and id = any(?::uuid[])
                union all
                select id::text, coalesce(names ->> ?, name) from shop.categories
                where organization_id = ? and id = any(?::uuid[])""",
                row -> new Named(row.getString(1), row.getString(2)),
                organization,
                wanted,
                organization,
                wanted,
                organization,
                wanted,
                caller.language().code(),
                organization,
                wanted);
        batch.send();
        var byKey = new HashMap<String, String>();
        names.list().forEach(named -> byKey.put(named.key(), named.name()));
        return byKey;
    }

    ProfitView profit(Caller caller, Period period, List<UUID> branchIds, ProfitView.GroupBy groupBy) {
        BranchScope scope = scope(caller, Permission.SALES_VIEW_PROFIT, branchIds);
        try (var batch = pipeline.beginSnapshot()) {
            State state = sums.state(batch, caller.organizationId());
            Rows<Part> parts = switch (groupBy) {
                case DAY, WEEK, MONTH ->
                    ask(batch, state, caller, scope, Dimension.SELLER, period, Columns.ALL, "starts_on", null);
                case BRANCH ->
                    ask(batch, state, caller, scope, Dimension.SELLER, period, Columns.ALL, "branch_id", null);
                case SELLER -> ask(batch, state, caller, scope, Dimension.SELLER, period, Columns.ALL, "key", null);
                case CATEGORY -> ask(batch, state, caller, scope, Dimension.CATEGORY, period, Columns.ALL, "key", null);
                case PRODUCT -> ask(batch, state, caller, scope, Dimension.PRODUCT, period, Columns.ALL, "key", null);
            };
            batch.send();
            Figures totals = parts.list().stream().map(Part::figures).reduce(Figures.NONE, Figures::plus);
            List<ProfitView.Row> rows = switch (groupBy) {
                case DAY, WEEK, MONTH -> byTime(caller, parts.list(), groupBy);
                case BRANCH, SELLER, CATEGORY, PRODUCT -> byName(batch, caller, parts);
            };
            batch.commit();
            return new ProfitView(period.from(), period.to(), groupBy, ProfitView.Row.of("", "", totals), rows);
        }
    }

    private static List<ProfitView.Row> byTime(Caller caller, List<Part> days, ProfitView.GroupBy groupBy) {
        var sums = new TreeMap<String, Figures>();
        for (Part part : days) {
            LocalDate day = LocalDate.parse(part.key());
            LocalDate start = switch (groupBy) {
                case WEEK ->
                    day.with(TemporalAdjusters.previousOrSame(
                            caller.organization().weekStart()));
                case MONTH -> caller.organization().calendarSystem().beginOfMonth(day);
                default -> day;
            };
            sums.merge(start.toString(), part.figures(), Figures::plus);
        }
        return sums.entrySet().stream()
                .map(entry -> ProfitView.Row.of(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<ProfitView.Row> byName(Batch batch, Caller caller, Rows<Part> parts) {
        Map<String, String> names = names(batch, caller, parts);
        return parts.list().stream()
                .sorted(Comparator.comparing((Part part) -> part.figures().margin())
                        .reversed())
                .map(part -> ProfitView.Row.of(part.key(), names.getOrDefault(part.key(), part.key()), part.figures()))
                .toList();
    }
}
