package io.smartbiz.dashboard;

import io.smartbiz.dashboard.DashboardRepository.Owed;
import io.smartbiz.dashboard.DashboardView.Activity;
import io.smartbiz.dashboard.DashboardView.Product;
import io.smartbiz.dashboard.DashboardView.Yesterday;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.sums.SummedDays;
import io.smartbiz.platform.time.Period;
import io.smartbiz.reports.NamesRepository;
import io.smartbiz.sales.sums.SalesFigures;
import io.smartbiz.sales.sums.SalesSumsRepository;
import io.smartbiz.sales.sums.SalesSumsRepository.GroupBy;
import io.smartbiz.sales.sums.SalesSumsRepository.Part;
import io.smartbiz.sales.sums.SalesSumsRepository.Question;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Queue;
import io.smartbiz.tickets.sums.TicketSumsRepository.ReportCriteria;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the business stands, seen at one moment and limited to what the reader may see. */
@Service
class Dashboard {

    private static final int TOP = 10;
    private static final int TOP_DAYS = 30;

    private final DashboardRepository repository;
    private final SalesSumsRepository sales;
    private final TicketSumsRepository tickets;
    private final NamesRepository names;
    private final Pipeline pipeline;
    private final Clock clock;

    Dashboard(
            DashboardRepository repository,
            SalesSumsRepository sales,
            TicketSumsRepository tickets,
            NamesRepository names,
            Pipeline pipeline,
            Clock clock) {
        this.repository = repository;
        this.sales = sales;
        this.tickets = tickets;
        this.names = names;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** What is asked for; there once the batch has been sent. What the reader may not see has no row, or is null. */
    private record Asked(
            @Nullable Sold sold,
            Rows<Integer> lowStock,
            Rows<Owed> overdueDebts,
            Rows<Integer> pendingReturns,
            @Nullable Rows<Queue> queues,
            Rows<Activity> activities) {}

    private record Sold(Rows<SalesFigures> today, Rows<SalesFigures> yesterday, Rows<Part> top) {}

    /**
     * All figures.
     *
     * @param branches limits them to these; empty for all that the reader may see
     * @throws Failure {@code NOT_FOUND} for a branch where the reader may see nothing of it
     */
    DashboardView read(Caller caller, List<UUID> branches) {
        var reader = new DashboardReader(caller, Set.copyOf(branches));
        reader.requireKnown();
        LocalDate today = caller.organization().today(clock);
        try (var batch = pipeline.beginSnapshot()) {
            Asked asked = ask(batch, reader, today);
            batch.send();
            List<Product> top = asked.sold() == null
                    ? null
                    : top(batch, caller, asked.sold().top());
            batch.commit();
            return view(asked, reader, today, top);
        }
    }

    private Asked ask(Batch batch, DashboardReader reader, LocalDate today) {
        BranchScope stock = reader.scope(Permission.STOCK_VIEW);
        BranchScope debts = reader.scope(Permission.DEBTS_VIEW);
        BranchScope returns = reader.scope(Permission.RETURNS_VIEW);
        BranchScope desk = reader.scope(Permission.TICKETS_VIEW_REPORTS);
        return new Asked(
                askSold(batch, reader.scope(Permission.SALES_VIEW_ANALYTICS), today),
                stock == null ? Rows.none() : repository.lowStock(batch, stock),
                debts == null ? Rows.none() : repository.overdueDebts(batch, debts, today),
                returns == null ? Rows.none() : repository.pendingReturns(batch, returns),
                desk == null ? null : tickets.queues(batch, everything(desk, today), clock.instant()),
                repository.activities(batch, reader.seen()));
    }

    private @Nullable Sold askSold(Batch batch, @Nullable BranchScope scope, LocalDate today) {
        if (scope == null) {
            return null;
        }
        SummedDays summed = sales.summedDays(batch);
        var day = new Question(scope, new Period(today, today));
        var days = new Question(scope, new Period(today.minusDays(TOP_DAYS - 1L), today));
        return new Sold(
                sales.total(batch, summed, day),
                sales.total(batch, summed, day.in(day.period().before())),
                sales.top(batch, summed, days, GroupBy.PRODUCT, TOP));
    }

    private static ReportCriteria everything(BranchScope scope, LocalDate today) {
        return new ReportCriteria(scope, new Period(today, today), List.of(), List.of(), List.of(), List.of());
    }

    private List<Product> top(Batch batch, Caller caller, Rows<Part> parts) {
        Set<UUID> ids =
                parts.list().stream().map(part -> UUID.fromString(part.key())).collect(Collectors.toSet());
        Map<String, String> known = names.ofShop(batch, caller.language(), ids);
        return parts.list().stream()
                .sorted(Comparator.comparing((Part part) -> part.figures().total())
                        .reversed())
                .map(part -> new Product(
                        UUID.fromString(part.key()),
                        known.getOrDefault(part.key(), part.key()),
                        part.figures().quantity(),
                        part.figures().total()))
                .toList();
    }

    private static DashboardView view(
            Asked asked, DashboardReader reader, LocalDate today, @Nullable List<Product> top) {
        SalesFigures now = asked.sold() == null ? null : asked.sold().today().first();
        SalesFigures before =
                asked.sold() == null ? null : asked.sold().yesterday().first();
        Owed overdue = asked.overdueDebts().first();
        return new DashboardView(
                today,
                figure(now, SalesFigures::total),
                reader.seesProfit() ? figure(now, SalesFigures::margin) : null,
                asked.lowStock().first(),
                overdue == null ? null : overdue.count(),
                overdue == null ? null : overdue.amount(),
                reader.scope(Permission.STOCK_TRANSFER) == null ? null : 0,
                asked.pendingReturns().first(),
                count(asked.queues(), Queue::open),
                count(asked.queues(), Queue::overdue),
                top,
                asked.activities().list(),
                new Yesterday(
                        figure(before, SalesFigures::total),
                        reader.seesProfit() ? figure(before, SalesFigures::margin) : null));
    }

    private static @Nullable BigDecimal figure(
            @Nullable SalesFigures figures, Function<SalesFigures, BigDecimal> figure) {
        return figures == null ? null : figure.apply(figures);
    }

    private static @Nullable Integer count(@Nullable Rows<Queue> queues, ToLongFunction<Queue> figure) {
        return queues == null
                ? null
                : Math.toIntExact(queues.list().stream().mapToLong(figure).sum());
    }
}
