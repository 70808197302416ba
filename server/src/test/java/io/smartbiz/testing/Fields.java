package io.smartbiz.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** An object as it is sent. */
public final class Fields {

    private Fields() {}

    /** @param namesAndValues a name before each value; a value may be null */
    public static Map<String, Object> of(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
