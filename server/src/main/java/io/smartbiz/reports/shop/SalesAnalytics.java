package io.smartbiz.reports.shop;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.sums.SummedDays;
import io.smartbiz.platform.time.Period;
import io.smartbiz.reports.NamesRepository;
import io.smartbiz.reports.ReportBranches;
import io.smartbiz.reports.shop.AnalyticsView.Slice;
import io.smartbiz.reports.shop.AnalyticsView.Totals;
import io.smartbiz.sales.sums.SalesFigures;
import io.smartbiz.sales.sums.SalesSumsRepository;
import io.smartbiz.sales.sums.SalesSumsRepository.GroupBy;
import io.smartbiz.sales.sums.SalesSumsRepository.Part;
import io.smartbiz.sales.sums.SalesSumsRepository.Question;
import io.smartbiz.sales.sums.SalesSumsRepository.Wanted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** How sales went and what they earned. Each answer shows one moment. */
@Service
class SalesAnalytics {

    private static final int TOP = 10;
    private static final Comparator<Part> BY_TURNOVER =
            Comparator.comparing((Part part) -> part.figures().total()).reversed();

    private final SalesSumsRepository sums;
    private final NamesRepository names;
    private final Pipeline pipeline;

    SalesAnalytics(SalesSumsRepository sums, NamesRepository names, Pipeline pipeline) {
        this.sums = sums;
        this.names = names;
        this.pipeline = pipeline;
    }

    /**
     * How sales went in a period.
     *
     * @param branchIds empty for all branches of the caller's scope
     * @throws Failure {@code NOT_FOUND} for a branch outside of it
     */
    AnalyticsView analytics(Caller caller, Period period, List<UUID> branchIds) {
        Question question = question(caller, Permission.SALES_VIEW_ANALYTICS, period, branchIds);
        try (var batch = pipeline.beginSnapshot()) {
            var reader = new Reader(
                    caller.scope(Permission.SALES_VIEW_PROFIT).contains(question.scope()),
                    caller.scope(Permission.COMMISSIONS_VIEW).contains(question.scope()),
                    caller.scope(Permission.DEBTS_VIEW).contains(question.scope()));
            Asked asked = ask(batch, question, reader);
            batch.send();
            Function<Part, String> label = labels(batch, caller, asked.named());
            batch.commit();
            return view(question, asked, reader, label);
        }
    }

    /** What somebody may see of the branches asked for. */
    private record Reader(boolean seesProfit, boolean seesCommissions, boolean seesDebts) {}

    /** What analytics asks for; there once the batch has been sent. */
    private record Asked(
            Rows<Part> byDay,
            Rows<Part> byBranch,
            Rows<Part> bySeller,
            Rows<Part> byCategory,
            Rows<Part> byPayment,
            Rows<Part> top,
            Rows<Part> commissions,
            Rows<Part> lent,
            Rows<Part> collected,
            Rows<SalesFigures> before) {

        /** The parts whose keys are ids. */
        Stream<Rows<Part>> named() {
            return Stream.of(byBranch, bySeller, byCategory, top, commissions);
        }
    }

    private Asked ask(Batch batch, Question question, Reader reader) {
        SummedDays summed = sums.summedDays(batch);
        Rows<Part> nothing = Rows.none();
        return new Asked(
                sums.by(batch, summed, question, GroupBy.DAY, Wanted.TURNOVER),
                sums.by(batch, summed, question, GroupBy.BRANCH, Wanted.ALL),
                sums.by(batch, summed, question, GroupBy.SELLER, Wanted.TURNOVER),
                sums.by(batch, summed, question, GroupBy.CATEGORY, Wanted.TURNOVER),
                sums.by(batch, summed, question, GroupBy.PAYMENT_TYPE, Wanted.TURNOVER),
                sums.top(batch, summed, question, GroupBy.PRODUCT, TOP),
                reader.seesCommissions()
                        ? sums.by(batch, summed, question, GroupBy.COMMISSION, Wanted.TURNOVER)
                        : nothing,
                reader.seesDebts() ? sums.by(batch, summed, question, GroupBy.DEBT, Wanted.TURNOVER) : nothing,
                reader.seesDebts()
                        ? sums.by(batch, summed, question, GroupBy.DEBT_PAYMENT_TYPE, Wanted.TURNOVER)
                        : nothing,
                sums.total(batch, summed, question.in(question.period().before())));
    }

    private static AnalyticsView view(Question question, Asked asked, Reader reader, Function<Part, String> label) {
        Function<Part, Slice> slice = part -> Slice.of(part.key(), label.apply(part), part.figures());
        return new AnalyticsView(
                question.period().from(),
                question.period().to(),
                Totals.of(total(asked.byBranch()), reader.seesProfit()),
                Totals.of(asked.before().list().getFirst(), reader.seesProfit()),
                slices(asked.byDay(), Comparator.comparing(Part::key), slice),
                slices(asked.byBranch(), BY_TURNOVER, slice),
                slices(asked.byCategory(), BY_TURNOVER, slice),
                slices(asked.byPayment(), BY_TURNOVER, slice),
                sellers(asked, reader.seesCommissions(), slice),
                slices(
                        asked.top(),
                        BY_TURNOVER,
                        part -> slice.apply(part).withQuantity(part.figures().quantity())),
                reader.seesDebts()
                        ? new AnalyticsView.Debts(
                                total(asked.lent()).total(),
                                total(asked.collected()).total(),
                                slices(asked.collected(), BY_TURNOVER, slice))
                        : null);
    }

    /** The sellers, with what they earned; also those who sold nothing in the period but earned by what is paid now. */
    private static List<Slice> sellers(Asked asked, boolean seesCommissions, Function<Part, Slice> slice) {
        List<Slice> sellers = slices(asked.bySeller(), BY_TURNOVER, slice);
        if (!seesCommissions) {
            return sellers;
        }
        Map<String, Part> earned =
                asked.commissions().list().stream().collect(Collectors.toMap(Part::key, part -> part));
        var all = new ArrayList<Slice>();
        for (Slice seller : sellers) {
            Part own = earned.remove(seller.key());
            all.add(seller.withCommission(
                    own == null ? BigDecimal.ZERO : own.figures().total()));
        }
        earned.values()
                .forEach(part -> all.add(slice.apply(new Part(part.key(), SalesFigures.NONE))
                        .withCommission(part.figures().total())));
        return all;
    }

    /**
     * What was earned in a period.
     *
     * @param branchIds as for {@link #analytics}
     */
    ProfitView profit(Caller caller, Period period, List<UUID> branchIds, ProfitView.GroupBy groupBy) {
        Question question = question(caller, Permission.SALES_VIEW_PROFIT, period, branchIds);
        try (var batch = pipeline.beginSnapshot()) {
            SummedDays summed = sums.summedDays(batch);
            Rows<Part> parts = sums.by(batch, summed, question, summedBy(groupBy), Wanted.ALL);
            batch.send();
            List<ProfitView.Row> rows = switch (groupBy) {
                case DAY, WEEK, MONTH -> byTime(caller.organization(), parts.list(), groupBy);
                case BRANCH, SELLER, CATEGORY, PRODUCT -> byName(batch, caller, parts);
            };
            batch.commit();
            return new ProfitView(period.from(), period.to(), groupBy, ProfitView.Row.of("", "", total(parts)), rows);
        }
    }

    private static GroupBy summedBy(ProfitView.GroupBy groupBy) {
        return switch (groupBy) {
            case DAY, WEEK, MONTH -> GroupBy.DAY;
            case BRANCH -> GroupBy.BRANCH;
            case SELLER -> GroupBy.SELLER;
            case CATEGORY -> GroupBy.CATEGORY;
            case PRODUCT -> GroupBy.PRODUCT;
        };
    }

    private static List<ProfitView.Row> byTime(Organization organization, List<Part> days, ProfitView.GroupBy groupBy) {
        var spans = new TreeMap<LocalDate, SalesFigures>();
        for (Part part : days) {
            spans.merge(
                    firstDay(organization, LocalDate.parse(part.key()), groupBy), part.figures(), SalesFigures::plus);
        }
        return spans.entrySet().stream()
                .map(span -> ProfitView.Row.of(
                        span.getKey().toString(), span.getKey().toString(), span.getValue()))
                .toList();
    }

    /** The day that the week or month of {@code day} begins with; else the day itself. */
    private static LocalDate firstDay(Organization organization, LocalDate day, ProfitView.GroupBy groupBy) {
        return switch (groupBy) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(organization.weekStart()));
            case MONTH -> organization.calendarSystem().beginOfMonth(day);
            case DAY, BRANCH, SELLER, CATEGORY, PRODUCT -> day;
        };
    }

    private List<ProfitView.Row> byName(Batch batch, Caller caller, Rows<Part> parts) {
        Function<Part, String> label = labels(batch, caller, Stream.of(parts));
        return parts.list().stream()
                .sorted(Comparator.comparing((Part part) -> part.figures().margin())
                        .reversed())
                .map(part -> ProfitView.Row.of(part.key(), label.apply(part), part.figures()))
                .toList();
    }

    private static Question question(Caller caller, Permission permission, Period period, List<UUID> branchIds) {
        return new Question(ReportBranches.of(caller, permission, branchIds), period);
    }

    private static SalesFigures total(Rows<Part> parts) {
        return parts.list().stream().map(Part::figures).reduce(SalesFigures.NONE, SalesFigures::plus);
    }

    /** Names the groups of {@code named}, whose keys are ids; other groups are called by their keys. Sends the batch. */
    private Function<Part, String> labels(Batch batch, Caller caller, Stream<Rows<Part>> named) {
        Set<UUID> ids = named.flatMap(parts -> parts.list().stream())
                .map(part -> UUID.fromString(part.key()))
                .collect(Collectors.toSet());
        Map<String, String> known = names.ofShop(batch, caller.language(), ids);
        return part -> known.getOrDefault(part.key(), part.key());
    }

    private static List<Slice> slices(Rows<Part> parts, Comparator<Part> order, Function<Part, Slice> slice) {
        return parts.list().stream().sorted(order).map(slice).toList();
    }
}
