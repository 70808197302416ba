package io.smartbiz.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sale as it is sent, such as {@code SaleDraft.in(branch).line(carpet, 1).cash(100).by(seller)}. Numbers may be texts. */
public final class SaleDraft {

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final List<Map<String, Object>> payments = new ArrayList<>();

    private SaleDraft() {}

    /** A sale of a branch, with lines and payments. */
    public static SaleDraft in(UUID branch) {
        return new SaleDraft().with("branch_id", branch);
    }

    /** A sale in the seller's own branch. */
    public static SaleDraft here() {
        return new SaleDraft();
    }

    /** The short form: one product, paid in full. */
    public static SaleDraft shortForm(UUID product, Object... more) {
        var draft = new SaleDraft().with("product_id", product);
        draft.body.putAll(Fields.of(more));
        return draft;
    }

    public SaleDraft with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    /** @param more fields of the line with their values, such as its price */
    public SaleDraft line(UUID product, Object quantity, Object... more) {
        var line = Fields.of("product_id", product, "quantity", number(quantity));
        Fields.of(more)
                .forEach((name, value) ->
                        line.put(name, List.of("roll_id", "size").contains(name) ? value : number(value)));
        lines.add(line);
        return this;
    }

    public SaleDraft cash(Object amount) {
        return pay("cash", amount);
    }

    public SaleDraft pay(String type, Object amount) {
        return payment(Fields.of("type", type, "amount", number(amount)));
    }

    /** @param payment as it is sent; may be wrong, or null */
    public SaleDraft payment(Map<String, Object> payment) {
        payments.add(payment);
        return this;
    }

    private static Object number(Object value) {
        return value instanceof String text ? new BigDecimal(text) : value;
    }

    public Answer by(Client who) {
        var sent = new LinkedHashMap<>(body);
        if (!lines.isEmpty()) {
            sent.put("lines", lines);
            sent.put("payments", payments);
        }
        return who.post("/api/sales", sent);
    }
}
