package io.smartbiz.platform.json;

import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads the id of a record, from the id itself or from the record as an answer showed it. */
public final class IdReader extends StdScalarDeserializer<UUID> {

    public IdReader() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return context.readValue(json, UUID.class);
        }
        JsonNode shown = context.readTree(json);
        return context.readTreeAsValue(shown.path("id"), UUID.class);
    }
}
