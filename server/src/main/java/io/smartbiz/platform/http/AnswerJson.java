package io.smartbiz.platform.http;

import io.smartbiz.platform.data.Sql;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of an answer in which {@code data.number}, or {@code data.ticket_number}, may still be missing, because the database counts it at the commit.
 * The place of the number is stored as a position. It is not a placeholder in the text, which might also occur in what
 * people write.
 *
 * @param before the JSON up to the number; the whole of it when no number is missing
 * @param number gives the number, such as a subselect; null when none is missing
 * @param after the JSON that follows the number
 */
record AnswerJson(String before, @Nullable Sql number, String after) {

    private static final Set<JsonPointer> NUMBERS =
            Set.of(JsonPointer.compile("/data/number"), JsonPointer.compile("/data/ticket_number"));
    private static final String EMPTY = "\"\"";

    static AnswerJson of(JsonMapper mapper, Envelope envelope, @Nullable Sql number) {
        String json = mapper.writeValueAsString(envelope);
        if (number == null) {
            return new AnswerJson(json, null, "");
        }
        int place = placeOfNumber(mapper, json);
        return new AnswerJson(json.substring(0, place), number, json.substring(place + EMPTY.length()));
    }

    private static int placeOfNumber(JsonMapper mapper, String json) {
        try (JsonParser parser = mapper.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING
                        && parser.getString().isEmpty()
                        && NUMBERS.contains(parser.streamReadContext().pathAsPointer())) {
                    return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
                }
            }
        }
        throw new IllegalStateException("The data have no empty number");
    }
}
