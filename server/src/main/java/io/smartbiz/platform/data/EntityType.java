package io.smartbiz.platform.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record with history: its table has {@code organization_id, id, version} and the four stamps, and
 * {@code deleted_at, deleted_by} when it can be deleted.
 *
 * @param name how the audit calls it
 * @param label the field that people call a record by
 * @param branch the field that says which branch a record belongs to; null when it belongs to none
 * @param important fields whose change is marked important
 * @param unaudited fields that are never kept in the audit: secrets and what is derived
 * @param names what the wire calls fields whose columns have other names
 * @param most how many an organisation may have, not counting deleted ones; {@link Integer#MAX_VALUE} for any number
 * @param isWeighed whether these may take no more than {@link #MOST_BYTES} together
 */
public record EntityType<R extends UpdatableRecord<R>>(
        String name,
        TableImpl<R> table,
        TableField<R, String> label,
        @Nullable TableField<R, UUID> branch,
        Set<Field<?>> important,
        Set<Field<?>> unaudited,
        Map<Field<?>, String> names,
        int most,
        boolean isWeighed) {

    /** What records that are listed without pages may take together as JSON: as much as a page. */
    static final long MOST_BYTES = 5L << 19;

    /**
     * A kind of record that belongs to no branch.
     *
     * @param name how the audit calls it
     * @param label what people call one by
     */
    public static <R extends UpdatableRecord<R>> EntityType<R> of(
            String name, TableImpl<R> table, TableField<R, String> label) {
        return new EntityType<>(name, table, label, null, Set.of(), Set.of(), Map.of(), Integer.MAX_VALUE, false);
    }

    /** The same kind; each record belongs to the branch of this field. */
    public EntityType<R> ofBranch(TableField<R, UUID> field) {
        return new EntityType<>(name, table, label, field, important, unaudited, names, most, isWeighed);
    }

    /** The same kind; the audit marks a change of these fields as important. */
    public EntityType<R> important(Field<?>... fields) {
        return new EntityType<>(name, table, label, branch, Set.of(fields), unaudited, names, most, isWeighed);
    }

    /** The same kind; the audit leaves these fields out. */
    public EntityType<R> unaudited(Field<?>... fields) {
        return new EntityType<>(name, table, label, branch, important, Set.of(fields), names, most, isWeighed);
    }

    /** The same kind; the wire calls a field so, and not as its column. */
    public EntityType<R> called(Field<?> field, String wireName) {
        Map<Field<?>, String> all = new HashMap<>(names);
        all.put(field, wireName);
        return new EntityType<>(name, table, label, branch, important, unaudited, Map.copyOf(all), most, isWeighed);
    }

    /** The same kind; an organisation may have so many, because they are listed without pages. */
    public EntityType<R> atMost(int records) {
        return new EntityType<>(name, table, label, branch, important, unaudited, names, records, isWeighed);
    }

    /** The same kind; all that an organisation has together are bounded, too, because each may be long. */
    public EntityType<R> weighed() {
        return new EntityType<>(name, table, label, branch, important, unaudited, names, most, true);
    }

    /** How many a list reads: more than there may be, because those added at the same moment do not see each other. */
    public int listed() {
        return 2 * most;
    }

    /** What the wire calls a field. */
    String nameOf(Field<?> field) {
        return names.getOrDefault(field, field.getName());
    }

    <T> Field<T> field(String column, Class<T> type) {
        Field<T> field = table.field(column, type);
        if (field == null) {
            throw new IllegalStateException(table.getName() + " has no " + column);
        }
        return field;
    }

    boolean has(String column) {
        return table.field(column) != null;
    }
}
