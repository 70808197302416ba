package io.smartbiz.platform.lists;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.json.JsonConfiguration;
import io.smartbiz.platform.lists.ListRequest.Order;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A list with pages and cursors. A cursor holds the last row's sort values and id, so continuing costs the same wherever
 * one stands; the total is counted up to {@link Page#COUNTED} only.
 */
public final class Listing {

    /**
     * A page of more bytes is cut, or refused if it was asked for by number: 50 comments of the greatest length are no more.
     */
    public static final long HEAVIEST_PAGE = 5L << 19;

    /** Rows are read so many at a time, so that no more than these are read in vain. */
    private static final int PORTION = 64;

    private static final String SEPARATOR = "\u001f";

    private final Field<UUID> id;
    private final Map<String, Field<?>> sortable = new LinkedHashMap<>();
    private final String defaultSort;

    /**
     * A list in the order of {@code defaultSort}, such as {@code -created_at}.
     *
     * @param id what makes the order unambiguous
     */
    public Listing(Field<UUID> id, String defaultSort) {
        this.id = id;
        this.defaultSort = defaultSort;
    }

    /**
     * Allows sorting by a field, which is never null, under its name on the wire. Texts sort as the organisation's language
     * does.
     */
    public Listing sortableBy(String name, Field<?> field) {
        sortable.put(name, field);
        return this;
    }

    /** The rows of one page. */
    public <R extends Record, T> Page<T> fetch(
            DSLContext db,
            List<? extends SelectField<?>> columns,
            TableLike<?> from,
            Condition where,
            ListRequest request,
            RecordMapper<Record, T> mapper) {
        List<Order> orders = orders(request);
        List<Field<?>> keys = keys(orders);
        var selected = new ArrayList<SelectField<?>>(columns);
        selected.addAll(keys);
        var ordered = db.select(selected).from(from).where(where).orderBy(sorting(orders));
        ResultQuery<? extends Record> query = request.cursor() == null
                ? ordered.limit(request.size() + 1).offset(request.offset())
                : ordered.seek(cursorValues(request.cursor(), orders, keys)).limit(request.size() + 1);
        Rows read = read(query, request.size());
        if (read.isCut()) {
            requireCursor(request, read.rows().size());
        }
        List<Record> shown = read.rows();
        String next = read.more() ? cursor(orders, keys, shown.getLast(), columns.size()) : null;
        List<T> items = shown.stream()
                .map(row -> Objects.requireNonNull(mapper.map(row)))
                .toList();
        if (request.cursor() != null) {
            return new Page<>(items, Page.Info.after(request.size(), next));
        }
        return new Page<>(items, Page.Info.numbered(request.number(), request.size(), count(db, from, where), next));
    }

    /**
     * The rows of a page.
     *
     * @param more whether more rows follow
     * @param isCut whether the page has fewer rows than were asked for, because they are heavy
     */
    private record Rows(List<Record> rows, boolean more, boolean isCut) {}

    private static Rows read(ResultQuery<? extends Record> query, int size) {
        var rows = new ArrayList<Record>();
        long weight = 0;
        try (Cursor<? extends Record> cursor = query.fetchSize(PORTION).fetchLazy()) {
            for (Record row : cursor) {
                weight += Weight.of(row);
                if (rows.size() == size) {
                    return new Rows(rows, true, false);
                }
                if (weight > HEAVIEST_PAGE && !rows.isEmpty()) {
                    return new Rows(rows, true, true);
                }
                rows.add(row);
            }
        }
        return new Rows(rows, false, false);
    }

    /**
     * The first of a page's rows, so many as are light enough for one answer.
     *
     * @param weight of a row as JSON, about; in bytes
     * @throws Failure {@code VALIDATION_ERROR} if these are not all, and the page was asked for by number
     */
    public static <T> List<T> lightEnough(ListRequest request, List<T> rows, ToLongFunction<T> weight) {
        long sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += weight.applyAsLong(rows.get(i));
            if (sum > HEAVIEST_PAGE && i > 0) {
                requireCursor(request, i);
                return rows.subList(0, i);
            }
        }
        return rows;
    }

    /** Who walks by numbers would miss the rows that are cut off. */
    private static void requireCursor(ListRequest request, int fitting) {
        if (request.cursor() == null) {
            throw Failure.invalid("size", "field.page_too_heavy", fitting);
        }
    }

    /** The rows that there are, counted up to one more than {@link Page#COUNTED}. */
    public static int count(DSLContext db, TableLike<?> from, Condition where) {
        Select<?> some = db.select(DSL.one()).from(from).where(where).limit(Page.COUNTED + 1);
        return db.fetchCount(some);
    }

    private List<Order> orders(ListRequest request) {
        List<Order> orders = request.sort().isEmpty()
                ? Arrays.stream(defaultSort.split(",", -1))
                        .map(text -> text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false))
                        .toList()
                : request.sort();
        for (Order order : orders) {
            if (!sortable.containsKey(order.field())) {
                throw Failure.invalid("sort", "field.not_one_of", String.join(", ", sortable.keySet()));
            }
        }
        return orders;
    }

    private List<Field<?>> keys(List<Order> orders) {
        var keys = new ArrayList<Field<?>>();
        orders.forEach(order -> keys.add(key(order)));
        keys.add(id);
        return keys;
    }

    private Field<?> key(Order order) {
        Field<?> field = Objects.requireNonNull(sortable.get(order.field()));
        return field.getType() == String.class ? Alphabet.ofRequest().order(field.coerce(String.class)) : field;
    }

    private List<SortField<?>> sorting(List<Order> orders) {
        var sorting = new ArrayList<SortField<?>>();
        orders.forEach(order -> {
            Field<?> field = key(order);
            sorting.add(order.descending() ? field.desc() : field.asc());
        });
        // Ids grow with time, so the tie is broken in the direction of the order.
        sorting.add(orders.getLast().descending() ? id.desc() : id.asc());
        return sorting;
    }

    private static String signature(List<Order> orders) {
        return String.join(",", orders.stream().map(Order::toString).toList());
    }

    private static String cursor(List<Order> orders, List<Field<?>> keys, Record last, int firstKey) {
        var parts = new ArrayList<String>();
        parts.add(signature(orders));
        for (int i = 0; i < keys.size(); i++) {
            parts.add(String.valueOf(last.get(firstKey + i)));
        }
        return encode(parts);
    }

    private static @Nullable Object[] cursorValues(String cursor, List<Order> orders, List<Field<?>> keys) {
        List<String> parts = decode(cursor);
        if (parts.size() != keys.size() + 1 || !parts.getFirst().equals(signature(orders))) {
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }
        var values = new @Nullable Object[keys.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = Objects.requireNonNull(keys.get(i).getDataType().convert(parts.get(i + 1)));
                if (value instanceof Instant moment && !Bounds.hold(moment)) {
                    throw new DateTimeException("out of bounds");
                }
                values[i] = value;
            }
        } catch (RuntimeException e) {
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }
        return values;
    }

    /** Packs the parts of a cursor into one opaque word. */
    public static String encode(List<String> parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The parts of a cursor. @throws Failure {@code VALIDATION_ERROR} if it cannot be decoded */
    public static List<String> decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (JsonConfiguration.isStorable(text)) {
                return List.of(text.split(SEPARATOR, -1));
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like text that the database cannot store.
        }
        throw Failure.invalid("cursor", "field.invalid_cursor");
    }
}
