package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.tickets.FormField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The custom fields of a category, and which values fit them. */
public record Form(List<FormField> fields) {

    private static final int LONGEST_TEXT = 1000;

    /**
     * The values to store: those of the form's fields, without empty ones.
     *
     * @param errors collects values that are missing, wrong or of no field
     */
    public Map<String, Object> check(@Nullable Map<String, Object> given, FieldErrors errors) {
        Map<String, Object> values = Objects.requireNonNullElse(given, Map.of());
        Set<String> known = fields.stream().map(FormField::key).collect(Collectors.toSet());
        values.keySet().forEach(key -> errors.addIf(!known.contains(key), "fields." + key, "field.unknown"));
        var kept = new TreeMap<String, Object>();
        for (FormField field : fields) {
            Object value = values.get(field.key());
            if (value == null || (value instanceof String text && text.isBlank())) {
                errors.addIf(Boolean.TRUE.equals(field.required()), "fields." + field.key(), "field.required");
            } else if (fits(field, value)) {
                kept.put(field.key(), kept(field, value));
            } else {
                errors.add("fields." + field.key(), wrong(field));
            }
        }
        return kept;
    }

    /** Those of some values that belong to a field of the form. */
    public Map<String, Object> known(Map<String, Object> values) {
        var known = new TreeMap<>(values);
        known.keySet().retainAll(fields.stream().map(FormField::key).collect(Collectors.toSet()));
        return known;
    }

    private static boolean fits(FormField field, Object value) {
        return switch (field.type()) {
            case TEXT -> value instanceof String text && text.length() <= LONGEST_TEXT;
            case NUMBER -> value instanceof Integer || value instanceof Long || value instanceof BigDecimal;
            case DATE -> value instanceof String text && isDate(text.strip());
            case CHOICE -> value instanceof String text && field.chosen(text) != null;
            case YES_NO -> value instanceof Boolean;
        };
    }

    private static Object kept(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        return field.type() == FormField.Type.CHOICE ? Objects.requireNonNull(field.chosen(text)) : text.strip();
    }

    private static boolean isDate(String text) {
        try {
            return Bounds.hold(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String wrong(FormField field) {
        return switch (field.type()) {
            case TEXT -> "field.not_a_string";
            case NUMBER -> "field.not_a_bigdecimal";
            case DATE -> "field.not_a_localdate";
            case CHOICE -> "field.not_a_choice";
            case YES_NO -> "field.not_a_boolean";
        };
    }
}
