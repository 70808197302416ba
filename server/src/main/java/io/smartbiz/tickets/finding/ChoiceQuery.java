package io.smartbiz.tickets.finding;

import io.smartbiz.platform.data.Sql;
import java.util.List;
import java.util.UUID;

/**
 * The condition that a column of a ticket {@code t} has one of some values. A single value is compared by {@code =}: only
 * then does an index keep its order.
 */
record ChoiceQuery(Sql one, Sql several) {

    private static final Sql ONE = Sql.of("t.:column = :value");
    private static final Sql SEVERAL_IDS = Sql.of("t.:column = any(:values::uuid[])");
    private static final Sql SEVERAL_CODES = Sql.of("t.:column = any(:values)");

    static ChoiceQuery ofIds(String column) {
        return of(Sql.of(column), SEVERAL_IDS);
    }

    static ChoiceQuery ofCodes(String column) {
        return of(Sql.of(column), SEVERAL_CODES);
    }

    private static ChoiceQuery of(Sql column, Sql several) {
        return new ChoiceQuery(ONE.with("column", column), several.with("column", column));
    }

    /** One of the ids; any when there are none. */
    Sql ids(List<UUID> ids) {
        return switch (ids.size()) {
            case 0 -> Sql.NOTHING;
            case 1 -> one.with("value", ids.getFirst());
            default -> several.withIds("values", ids);
        };
    }

    /** One of the codes; any when there are none. */
    Sql codes(List<String> codes) {
        return switch (codes.size()) {
            case 0 -> Sql.NOTHING;
            case 1 -> one.with("value", codes.getFirst());
            default -> several.withTexts("values", codes);
        };
    }
}
