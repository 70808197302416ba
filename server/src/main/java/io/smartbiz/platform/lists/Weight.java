package io.smartbiz.platform.lists;

import java.util.List;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How many bytes a row takes as JSON, about. */
public final class Weight {

    /** Of a number, a moment or an id, with its name. */
    private static final int SHORT = 40;

    /** A control character becomes {@code \\u0001}. */
    private static final int CONTROL = 6;

    private Weight() {}

    static long of(Record row) {
        long weight = 0;
        for (int i = 0; i < row.size(); i++) {
            weight += of(row.get(i));
        }
        return weight;
    }

    /** @param value of a column; null for an empty one */
    public static long of(@Nullable Object value) {
        return switch (value) {
            case String text -> SHORT + bytes(text);
            case JSONB json -> SHORT + bytes(json.data());
            case Record nested -> of(nested);
            case List<?> several -> several.stream().mapToLong(Weight::of).sum();
            case Object[] several -> {
                long weight = SHORT;
                for (Object one : several) {
                    weight += of(one);
                }
                yield weight;
            }
            // A nested row that was mapped already; as JSON, its names and texts are in quotes.
            case java.lang.Record mapped -> 2 * SHORT + bytes(mapped.toString());
            case null, default -> SHORT;
        };
    }

    private static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ') {
                bytes += letter == '\n' || letter == '\r' || letter == '\t' ? 2 : CONTROL;
            } else if (letter < 0x80) {
                bytes += letter == '"' || letter == '\\' ? 2 : 1;
            } else {
                // Half of a surrogate pair counts as much as half of its four bytes.
                bytes += letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
            }
        }
        return bytes;
    }
}
