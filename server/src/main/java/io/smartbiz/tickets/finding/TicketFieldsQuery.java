package io.smartbiz.tickets.finding;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.text.NameKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions on what requesters and agents write into a ticket {@code t}: tags and custom fields, by what they show. Only
 * the view finds them by an index: docs/decisions/0013-searches-under-row-level-security.md.
 */
final class TicketFieldsQuery {

    private static final Sql TAGS = Sql.of("t.tag_keys @> :tags");
    private static final Sql FIELD = Sql.of("(:any)");
    private static final Sql TEXT = Sql.of("t.field_keys @> jsonb_build_object(:field::text, :value::text)");
    private static final Sql FLAG = Sql.of("t.field_keys @> jsonb_build_object(:field::text, :value::boolean)");
    private static final Sql NUMBER = Sql.of("t.field_keys @> jsonb_build_object(:field::text, :value::numeric)");

    private TicketFieldsQuery() {}

    static List<Sql> of(TicketFilter filter) {
        var conditions = new ArrayList<Sql>();
        if (!filter.tag().isEmpty()) {
            conditions.add(TAGS.withTexts(
                    "tags", filter.tag().stream().map(NameKey::of).toList()));
        }
        filter.field().forEach((field, values) -> conditions.add(FIELD.with("any", oneOf(field, values))));
        return conditions;
    }

    private static Sql oneOf(String field, List<String> values) {
        var any = new ArrayList<Sql>();
        for (String value : values.stream().map(NameKey::of).toList()) {
            for (Sql kept : types(value)) {
                any.add(kept.with("field", field).with("value", value));
            }
        }
        return Sql.join(" or ", any);
    }

    /** The types as which a value of a custom field may be stored. */
    private static List<Sql> types(String value) {
        if (value.equals("true") || value.equals("false")) {
            return List.of(TEXT, FLAG);
        }
        return value.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? List.of(TEXT, NUMBER) : List.of(TEXT);
    }

    /** Whether only the view can use an index for this filter. */
    static boolean isAsked(TicketFilter filter) {
        return !filter.tag().isEmpty() || !filter.field().isEmpty();
    }
}
