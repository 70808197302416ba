package io.smartbiz.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A document of the stock as it is sent, such as {@code StockDraft.receipt(branch).line(carpet, 3).by(admin)}. */
public final class StockDraft {

    private final String path;
    private final Map<String, Object> body;
    private final List<Map<String, Object>> lines = new ArrayList<>();

    private StockDraft(String path, Map<String, Object> body) {
        this.path = path;
        this.body = body;
    }

    public static StockDraft receipt(UUID branch) {
        return new StockDraft("/api/stock/receipts", Fields.of("branch_id", branch));
    }

    public static StockDraft adjustment(UUID branch, String reason) {
        return new StockDraft("/api/stock/adjustments", Fields.of("branch_id", branch, "reason", reason));
    }

    /** Several goods from one branch to another. */
    public static StockDraft transfer(UUID from, UUID to) {
        return new StockDraft("/api/products/bulk-transfer", Fields.of("from_branch_id", from, "to_branch_id", to));
    }

    public StockDraft with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    /** @param more fields of the line with their values, such as its roll */
    public StockDraft line(UUID product, Object quantity, Object... more) {
        var line = Fields.of("product_id", product, "quantity", quantity);
        line.putAll(Fields.of(more));
        return line(line);
    }

    /** @param line as it is sent; may be wrong */
    public StockDraft line(Map<String, Object> line) {
        lines.add(line);
        return this;
    }

    public Answer by(Client who) {
        var sent = new LinkedHashMap<>(body);
        sent.put("lines", lines);
        return who.post(path, sent);
    }
}
