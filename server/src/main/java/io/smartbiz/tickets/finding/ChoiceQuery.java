package io.smartbiz.tickets.finding;

import io.smartbiz.platform.data.Sql;
import java.util.List;
import java.util.UUID;

/**
 * The condition that a column of a ticket {@code t} has one of some values. A single value is compared by {@code =}: only
 * then does an index keep its order.
 */
record ChoiceQuery(Sql one, Sql several) {

    static ChoiceQuery ofIds(String column) {
        return new ChoiceQuery(Sql.of("t." + column + " = :value"), Sql.of("t." + column + " = any(:values::uuid[])"));
    }

    static ChoiceQuery ofCodes(String column) {
        return new ChoiceQuery(Sql.of("t." + column + " = :value"), Sql.of("t." + column + " = any(:values)"));
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
