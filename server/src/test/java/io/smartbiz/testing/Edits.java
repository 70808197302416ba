package io.smartbiz.testing;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.json.Edit;
import tools.jackson.databind.json.JsonMapper;

/** Edits as requests contain them, for operations that a test calls without HTTP. */
public final class Edits {

    private Edits() {}

    /** An edit that sends these fields. @param fields a record, or names on the wire with their values */
    public static <T extends Record> Edit<T> of(Class<T> type, Object fields) {
        JsonMapper json = TestInstallation.get().bean(JsonMapper.class);
        return json.readValue(
                json.writeValueAsString(fields), json.getTypeFactory().constructParametricType(Edit.class, type));
    }

    /** An edit that sends all fields of a record. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Edit<T> of(T whole) {
        return of((Class<T>) whole.getClass(), whole);
    }
}
