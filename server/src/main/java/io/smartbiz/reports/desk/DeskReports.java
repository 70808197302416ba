package io.smartbiz.reports.desk;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.sums.SummedDays;
import io.smartbiz.platform.time.Period;
import io.smartbiz.reports.NamesRepository;
import io.smartbiz.reports.ReportBranches;
import io.smartbiz.reports.desk.DelayReport.Delays;
import io.smartbiz.reports.desk.DeskReportFilter.GroupBy;
import io.smartbiz.reports.desk.OverviewReport.Open;
import io.smartbiz.reports.desk.OverviewReport.Queue;
import io.smartbiz.reports.desk.TimesReport.Spread;
import io.smartbiz.reports.desk.TimesReport.Times;
import io.smartbiz.tickets.sums.TicketFigures;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Measure;
import io.smartbiz.tickets.sums.TicketSumsRepository.Part;
import io.smartbiz.tickets.sums.TicketSumsRepository.ReportCriteria;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The desk's reports, each seen at one moment. */
@Service
class DeskReports {

    private static final Queue EMPTY = new Queue(0, 0, 0, 0);

    private final TicketSumsRepository sums;
    private final NamesRepository names;
    private final Pipeline pipeline;
    private final Clock clock;

    DeskReports(TicketSumsRepository sums, NamesRepository names, Pipeline pipeline, Clock clock) {
        this.sums = sums;
        this.names = names;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** What a filter asks for. Its branches must all lie in the reader's scope; without any, the whole scope counts. */
    private ReportCriteria criteria(Caller caller, DeskReportFilter filter) {
        Period period = filter.dates().period(caller.organization(), clock, Period.Range.MONTH);
        return new ReportCriteria(
                ReportBranches.of(caller, Permission.TICKETS_VIEW_REPORTS, filter.branchId()),
                period,
                filter.categoryId(),
                codes(filter.priority()),
                codes(filter.status()),
                filter.assignedToId());
    }

    private static List<String> codes(List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What happened in the period, the same for the period before it, and what is open now. */
    OverviewReport overview(Caller caller, DeskReportFilter filter) {
        ReportCriteria criteria = criteria(caller, filter);
        try (var batch = pipeline.beginSnapshot()) {
            SummedDays summed = sums.summedDays(batch);
            Rows<Part> totals = sums.ask(batch, summed, criteria);
            Rows<Part> previous =
                    sums.ask(batch, summed, criteria.in(criteria.period().before()));
            Rows<TicketSumsRepository.Queue> queues = sums.queues(batch, criteria, clock.instant());
            batch.commit();
            return new OverviewReport(
                    criteria.period().from(),
                    criteria.period().to(),
                    DeskFigures.of(totals.list().getFirst().figures()),
                    DeskFigures.of(previous.list().getFirst().figures()),
                    queues.list().stream().map(DeskReports::queue).reduce(EMPTY, DeskReports::plus),
                    open(queues.list()));
        }
    }

    /** Every priority, also one that has no open tickets. */
    private static List<Open> open(List<TicketSumsRepository.Queue> queues) {
        Map<String, Queue> byPriority = queues.stream()
                .collect(Collectors.toMap(TicketSumsRepository.Queue::priority, DeskReports::queue, DeskReports::plus));
        return codes(List.of(DeskReportFilter.Priority.values())).stream()
                .map(priority -> {
                    Queue queue = byPriority.getOrDefault(priority, EMPTY);
                    return new Open(priority, queue.open(), queue.overdue());
                })
                .toList();
    }

    private static Queue queue(TicketSumsRepository.Queue one) {
        return new Queue(one.open(), one.overdue(), one.waiting(), one.unassigned());
    }

    private static Queue plus(Queue one, Queue other) {
        return new Queue(
                one.open() + other.open(),
                one.overdue() + other.overdue(),
                one.waiting() + other.waiting(),
                one.unassigned() + other.unassigned());
    }

    GroupedReport byStatus(Caller caller, DeskReportFilter filter) {
        return grouped(caller, filter, TicketSumsRepository.GroupBy.STATUS);
    }

    GroupedReport byBranch(Caller caller, DeskReportFilter filter) {
        return grouped(caller, filter, TicketSumsRepository.GroupBy.BRANCH);
    }

    GroupedReport byCategory(Caller caller, DeskReportFilter filter) {
        return grouped(caller, filter, TicketSumsRepository.GroupBy.CATEGORY);
    }

    GroupedReport byAgent(Caller caller, DeskReportFilter filter) {
        return grouped(caller, filter, TicketSumsRepository.GroupBy.AGENT);
    }

    private GroupedReport grouped(Caller caller, DeskReportFilter filter, TicketSumsRepository.GroupBy group) {
        ReportCriteria criteria = criteria(caller, filter);
        try (var batch = pipeline.beginSnapshot()) {
            SummedDays summed = sums.summedDays(batch);
            Rows<Part> parts = sums.ask(batch, summed, criteria, group);
            batch.send();
            Function<String, String> label =
                    labels(batch, caller, parts.list().stream().map(Part::key));
            batch.commit();
            return report(criteria.period(), parts.list(), label);
        }
    }

    private static GroupedReport report(Period period, List<Part> parts, Function<String, String> label) {
        TicketFigures totals = parts.stream().map(Part::figures).reduce(TicketFigures.NONE, TicketFigures::plus);
        return new GroupedReport(
                period.from(),
                period.to(),
                DeskFigures.of(totals),
                parts.stream()
                        .map(part -> new GroupedReport.Row(
                                key(part.key()), label.apply(part.key()), DeskFigures.of(part.figures())))
                        .toList());
    }

    /** Tickets without an assignee have no id as key. */
    private static String key(String key) {
        return key.equals(TicketSumsRepository.NOBODY.toString()) ? "" : key;
    }

    private Function<String, String> labels(Batch batch, Caller caller, Stream<String> keys) {
        Set<UUID> ids =
                keys.filter(key -> key.length() == 36).map(UUID::fromString).collect(Collectors.toSet());
        Map<String, String> known = names.ofDesk(batch, caller.language(), ids);
        return key -> known.getOrDefault(key, key(key));
    }

    /** Each day of the period that has something, or each week or month, in order. */
    GroupedReport byDate(Caller caller, DeskReportFilter filter) {
        ReportCriteria criteria = criteria(caller, filter);
        try (var batch = pipeline.beginSnapshot()) {
            SummedDays summed = sums.summedDays(batch);
            Rows<Part> parts = sums.ask(batch, summed, criteria, TicketSumsRepository.GroupBy.DAY);
            batch.commit();
            return report(criteria.period(), spans(caller, parts.list(), filter.groupBy()), key -> key);
        }
    }

    /** The days put together to weeks or months, in order. */
    private static List<Part> spans(Caller caller, List<Part> days, @Nullable GroupBy groupBy) {
        var spans = new TreeMap<String, TicketFigures>();
        days.forEach(day -> spans.merge(start(caller, day.key(), groupBy), day.figures(), TicketFigures::plus));
        return spans.entrySet().stream()
                .map(span -> new Part(span.getKey(), span.getValue()))
                .toList();
    }

    private static String start(Caller caller, String day, @Nullable GroupBy groupBy) {
        if (groupBy == null) {
            return day;
        }
        LocalDate date = LocalDate.parse(day);
        return switch (groupBy) {
            case DAY -> day;
            case WEEK ->
                date.with(TemporalAdjusters.previousOrSame(caller.organization().weekStart()))
                        .toString();
            case MONTH ->
                caller.organization().calendarSystem().beginOfMonth(date).toString();
            case BRANCH, CATEGORY, PRIORITY, AGENT ->
                throw Failure.invalid("group_by", "field.not_one_of", "day, week, month");
        };
    }

    TimesReport responseTimes(Caller caller, DeskReportFilter filter) {
        ReportCriteria criteria = criteria(caller, filter);
        TicketSumsRepository.GroupBy group = group(filter.groupBy());
        try (var batch = pipeline.beginSnapshot()) {
            QueuedTimes all = queue(batch, criteria, null);
            QueuedTimes parts = group == null ? null : queue(batch, criteria, group);
            batch.send();
            SortedMap<String, Times> byKey = parts == null ? new TreeMap<>() : parts.byKey();
            Function<String, String> label = labels(batch, caller, byKey.keySet().stream());
            batch.commit();
            Times totals = Objects.requireNonNull(all.byKey().get(""));
            return new TimesReport(criteria.period().from(), criteria.period().to(), totals, rows(byKey, label));
        }
    }

    private static List<TimesReport.Row> rows(SortedMap<String, Times> byKey, Function<String, String> label) {
        return byKey.entrySet().stream()
                .map(one -> new TimesReport.Row(key(one.getKey()), label.apply(one.getKey()), one.getValue()))
                .toList();
    }

    private QueuedTimes queue(Batch batch, ReportCriteria criteria, TicketSumsRepository.@Nullable GroupBy group) {
        return new QueuedTimes(
                sums.spread(batch, criteria, Measure.FIRST_RESPONSE, group),
                sums.spread(batch, criteria, Measure.RESOLUTION, group));
    }

    /** Times that are there once the batch has been sent. */
    private record QueuedTimes(Rows<TicketSumsRepository.Spread> first, Rows<TicketSumsRepository.Spread> last) {

        /** By the key of their group, {@code ""} for all tickets together; a group may have only one of the two. */
        SortedMap<String, Times> byKey() {
            var times = new TreeMap<String, Times>();
            first.list().forEach(one -> times.put(one.key(), new Times(spread(one), Spread.NONE)));
            last.list().forEach(one -> {
                Times known = times.getOrDefault(one.key(), new Times(Spread.NONE, Spread.NONE));
                times.put(one.key(), new Times(known.firstResponse(), spread(one)));
            });
            return times;
        }
    }

    private static Spread spread(TicketSumsRepository.Spread one) {
        return new Spread(one.tickets(), one.mean(), one.median(), one.p90());
    }

    private static TicketSumsRepository.@Nullable GroupBy group(@Nullable GroupBy groupBy) {
        return switch (groupBy) {
            case null -> null;
            case DAY -> TicketSumsRepository.GroupBy.DAY;
            case BRANCH -> TicketSumsRepository.GroupBy.BRANCH;
            case CATEGORY -> TicketSumsRepository.GroupBy.CATEGORY;
            case PRIORITY -> TicketSumsRepository.GroupBy.PRIORITY;
            case AGENT -> TicketSumsRepository.GroupBy.AGENT;
            // Medians of days cannot be put together to those of a week.
            case WEEK, MONTH ->
                throw Failure.invalid("group_by", "field.not_one_of", "day, branch, category, priority, agent");
        };
    }

    DelayReport delays(Caller caller, DeskReportFilter filter) {
        ReportCriteria criteria = criteria(caller, filter);
        try (var batch = pipeline.beginSnapshot()) {
            SummedDays summed = sums.summedDays(batch);
            Rows<Part> parts = sums.ask(
                    batch,
                    summed,
                    criteria,
                    TicketSumsRepository.GroupBy.BRANCH,
                    TicketSumsRepository.GroupBy.PRIORITY);
            Rows<TicketSumsRepository.Queue> queues = sums.queues(batch, criteria, clock.instant());
            batch.send();
            SortedMap<String, Delays> delays = delays(parts.list(), queues.list());
            Function<String, String> label =
                    labels(batch, caller, delays.keySet().stream().map(DeskReports::branchOf));
            batch.commit();
            Delays totals = delays.values().stream().reduce(Delays.NONE, Delays::plus);
            return new DelayReport(criteria.period().from(), criteria.period().to(), totals, delayRows(delays, label));
        }
    }

    /** What is late, by branch and priority. */
    private static SortedMap<String, Delays> delays(List<Part> parts, List<TicketSumsRepository.Queue> queues) {
        var delays = new TreeMap<String, Delays>();
        parts.forEach(part -> delays.merge(part.key(), delays(part.figures()), Delays::plus));
        for (TicketSumsRepository.Queue queue : queues) {
            String key = queue.branchId() + "/" + queue.priority();
            delays.merge(key, new Delays(0, 0, 0, 0, queue.overdue()), Delays::plus);
        }
        return delays;
    }

    private static List<DelayReport.Row> delayRows(SortedMap<String, Delays> delays, Function<String, String> label) {
        return delays.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Delays.NONE))
                .map(entry -> new DelayReport.Row(
                        UUID.fromString(branchOf(entry.getKey())),
                        label.apply(branchOf(entry.getKey())),
                        entry.getKey().substring(37),
                        entry.getValue()))
                .toList();
    }

    private static String branchOf(String key) {
        return key.substring(0, 36);
    }

    private static Delays delays(TicketFigures figures) {
        return new Delays(
                figures.answerPromised(), figures.answerLate(), figures.solvePromised(), figures.solveLate(), 0);
    }
}
