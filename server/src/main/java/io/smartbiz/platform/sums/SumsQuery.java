package io.smartbiz.platform.sums;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.sums.SummedDays.BranchDay;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The statements over the tables of one kind of sums. Names of tables and columns, which cannot be bound, are filled in
 * once: {@code {name}}, {@code {keys}}, {@code {figures}} and {@code {added}}, the sums of the figures; and of a span
 * {@code {span}} and {@code :begin}.
 */
final class SumsQuery {

    private static final String START = """
            insert into {name}_summed (organization_id, through) values (:organization, :through)
            on conflict do nothing""";
    private static final String THROUGH =
            "select through from {name}_summed where organization_id = :organization :lock";
    private static final Sql FOR_SHARE = Sql.of("for share");
    private static final Sql FOR_UPDATE = Sql.of("for update");
    private static final String ADVANCE =
            "update {name}_summed set through = :through where organization_id = :organization";
    private static final String REOPENED =
            "select branch_id, day from {name}_reopened where organization_id = :organization";
    private static final String TAKE_REOPENED = """
            delete from {name}_reopened where organization_id = :organization and (branch_id, day) in (
                select branch_id, day from {name}_reopened where organization_id = :organization
                order by branch_id, day limit :most for update)
            returning branch_id, day""";
    private static final String REOPEN = """
            insert into {name}_reopened (organization_id, branch_id, day)
            select :organization, :branch, through.day from (select :day::date as day) through
            where exists (select 1 from {name}_summed s
                where s.organization_id = :organization and s.through >= through.day)
            on conflict do nothing returning day""";
    private static final String KEPT = """
            select branch_id, starts_on, {keys}, {figures} from {name}_sums
            where organization_id = :organization and dimension = :dimension and period = :span
                and starts_on = any(:begins::date[]) :reopened""";
    private static final Sql BUT_REOPENED =
            Sql.of("and (branch_id, starts_on) not in (select * from unnest(:branches::uuid[], :days::date[]))");
    private static final String REMOVE = """
            delete from {name}_sums where organization_id = :organization and dimension = any(:dimensions::text[])
                and period = :span and starts_on = :first and branch_id = :branch""";
    /** Names the columns, for {@code union all} matches them by their position. */
    private static final String PART = "(select branch_id, starts_on, {keys}, {figures} from (:one) one)";

    private static final String FIRST_DAY = "select min(starts_on) as first from (:counted) counted";
    // Inserted in the order of the primary key, so that an answer reads few pages.
    private static final String INSERT_DAYS = """
            insert into {name}_sums (organization_id, dimension, period, branch_id, starts_on, {keys}, {figures})
            select :organization::uuid, :dimension, 'day', branch_id, starts_on, {keys}, {added}
            from (:counted) counted
            group by starts_on, branch_id, {keys} order by starts_on, branch_id, {keys} returning 1""";
    private static final String INSERT_SPANS = """
            insert into {name}_sums (organization_id, dimension, period, branch_id, starts_on, {keys}, {figures})
            select :organization::uuid, dimension, :span, branch_id, :begin, {keys}, {added}
            from {name}_sums where organization_id = :organization and period = 'day' and :days
            group by dimension, :begin, branch_id, {keys} order by dimension, :begin, branch_id, {keys} returning 1""";
    private static final String DIFFERENCES = """
            select format('The sums of %s (%s) of branch %s from %s are not those of its days.',
                dimension, :span, branch_id, starts_on) as difference
            from (with added as (
                    select dimension, branch_id, :begin as starts_on, {keys}, {added} from {name}_sums
                    where organization_id = :organization and period = 'day' and starts_on < (
                        select :begin from (select through + 1 as starts_on from {name}_summed
                            where organization_id = :organization) next)
                    group by dimension, branch_id, :begin, {keys}),
                kept as (
                    select dimension, branch_id, starts_on, {keys}, {figures} from {name}_sums
                    where organization_id = :organization and period = :span)
                (table added except table kept) union (table kept except table added)) different""";

    /** The names of spans, inlined so that the planner sees them. */
    private static final Map<Span, Sql> CODES = new EnumMap<>(Span.class);

    /** The first day of the span around {@code starts_on}, as in {@link Span#begin}. */
    private static final Map<Span, Sql> BEGINS = new EnumMap<>(Map.of(
            Span.MONTH,
            Sql.of("date_trunc('month', starts_on)::date"),
            Span.THIRD,
            Sql.of("date_trunc('month', starts_on)::date + 10 * least((extract(day from starts_on)::int - 1) / 10, 2)"),
            Span.DAY,
            Sql.of("starts_on")));

    static {
        for (Span span : Span.values()) {
            CODES.put(span, Sql.literals(List.of(span.code())));
        }
    }

    private static final Sql DAYS = Sql.of("starts_on >= :from and starts_on < :to");
    private static final Sql BRANCH = Sql.of("branch_id = :branch");

    /** Begins the sums: no day is summed yet. */
    final Sql start;

    final Sql through;
    final Sql throughForShare;
    final Sql throughForUpdate;
    final Sql reopened;
    final Sql differences;

    private final Sql takeReopened;
    private final Sql advance;
    private final Sql reopen;
    private final Sql kept;
    private final Sql part;
    private final Sql remove;
    private final Sql insertDays;
    private final Sql insertSpans;

    /** @param dimensions the codes of the ways to sum */
    SumsQuery(String name, List<String> keys, List<String> figures, List<String> dimensions, LocalDate longAgo) {
        var names = Map.of(
                "{name}",
                name,
                "{keys}",
                String.join(", ", keys),
                "{figures}",
                String.join(", ", figures),
                "{added}",
                figures.stream().map(figure -> "sum(" + figure + ")").collect(Collectors.joining(", ")));
        start = filled(START, names).with("through", longAgo);
        Sql read = filled(THROUGH, names);
        through = read.with("lock", Sql.NOTHING);
        throughForShare = read.with("lock", FOR_SHARE);
        throughForUpdate = read.with("lock", FOR_UPDATE);
        advance = filled(ADVANCE, names);
        reopened = filled(REOPENED, names);
        takeReopened = filled(TAKE_REOPENED, names);
        reopen = filled(REOPEN, names);
        kept = filled(KEPT, names);
        part = filled(PART, names);
        remove = filled(REMOVE, names).withTexts("dimensions", dimensions);
        insertDays = filled(INSERT_DAYS, names);
        insertSpans = filled(INSERT_SPANS, names);
        Sql difference = filled(DIFFERENCES, names);
        List<Sql> ofSpans = Span.LONG.stream()
                .map(span -> difference.with("span", code(span)).with("begin", begin(span)))
                .toList();
        differences = Sql.of(":selects limit 20").with("selects", Sql.join(" union ", ofSpans));
    }

    private static Sql filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> one : names.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return Sql.of(filled);
    }

    private static Sql code(Span span) {
        return Objects.requireNonNull(CODES.get(span));
    }

    private static Sql begin(Span span) {
        return Objects.requireNonNull(BEGINS.get(span));
    }

    Sql advance(LocalDate day) {
        return advance.with("through", day);
    }

    /** Removes and returns some reopened days. */
    Sql takeReopened(int most) {
        return takeReopened.with("most", most);
    }

    Sql reopen(BranchDay day) {
        return reopen.with("branch", day.branchId()).with("day", day.day());
    }

    /** Selects the sums of spans that begin on these days; of days but those that were reopened. */
    Sql kept(Span span, String dimension, List<LocalDate> begins, SummedDays summed) {
        Sql reopened = span == Span.DAY && !summed.reopened().isEmpty()
                ? BUT_REOPENED.with("branches", summed.branches()).with("days", summed.days())
                : Sql.NOTHING;
        return kept.with("dimension", dimension)
                .with("span", code(span))
                .with("begins", begins.toArray(LocalDate[]::new))
                .with("reopened", reopened);
    }

    Sql remove(BranchDay day, Span span) {
        return remove.with("branch", day.branchId()).with("span", code(span)).with("first", span.begin(day.day()));
    }

    /** The first day on which any of these selects counts something; null when none does. */
    Sql firstDay(List<Sql> counted) {
        return Sql.of(FIRST_DAY).with("counted", union(counted));
    }

    /** Keeps the sums of days, each counted by one of these selects. */
    Sql insertDays(String dimension, List<Sql> counted) {
        return insertDays.with("dimension", dimension).with("counted", union(counted));
    }

    /** Adds the days from {@code from} until before {@code to} up to the spans that they lie in. */
    Sql insertSpans(Span span, LocalDate from, LocalDate to) {
        return insertSpans(span, DAYS.with("from", from).with("to", to));
    }

    /** Adds up the span that begins with {@code begin} in one branch. */
    Sql insertSpan(Span span, BranchDay begin) {
        Sql days = DAYS.with("from", begin.day()).with("to", span.next(begin.day()));
        return insertSpans(span, Sql.and(BRANCH.with("branch", begin.branchId()), days));
    }

    private Sql insertSpans(Span span, Sql days) {
        return insertSpans.with("span", code(span)).with("begin", begin(span)).with("days", days);
    }

    /** The rows of all of these selects, each of which gives branch, day, keys and figures in any order. */
    Sql union(List<Sql> selects) {
        return Sql.join(
                " union all ",
                selects.stream().map(one -> part.with("one", one)).toList());
    }
}
