package io.smartbiz.imports;

import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A column of the table that products are imported from. Its heading is its key, or its title in any of our languages. */
enum ProductColumn {
    NAME("import.column.name", Holds.TEXT, 36),
    CATEGORY("import.column.category", Holds.TEXT, 20),
    COLLECTION("import.column.collection", Holds.TEXT, 20),
    TYPE("import.column.type", Holds.TEXT, 12),
    SIZES("import.column.sizes", Holds.TEXT, 20),
    BUY_PRICE("import.column.buy_price", Holds.NUMBER, 16),
    SELL_PRICE("import.column.sell_price", Holds.NUMBER, 16),
    SELL_PRICE_PER_METER("import.column.sell_price_per_meter", Holds.NUMBER, 18),
    QUANTITY("import.column.quantity", Holds.NUMBER, 12),
    TOTAL_LENGTH("import.column.total_length", Holds.NUMBER, 18),
    BRANCH("import.column.branch", Holds.TEXT, 18),
    BARCODE("import.column.barcode", Holds.TEXT, 18),
    SKU("import.column.sku", Holds.TEXT, 14),
    LOW_STOCK_THRESHOLD("import.column.low_stock_threshold", Holds.NUMBER, 18),
    NOTES("import.column.notes", Holds.TEXT, 30);

    private static final Map<String, ProductColumn> BY_HEADING = byHeading();

    private final String title;
    private final Holds holds;
    private final int width;

    /** What a column of the template is formatted for. */
    private enum Holds {
        TEXT,
        NUMBER
    }

    ProductColumn(String title, Holds holds, int width) {
        this.title = title;
        this.holds = holds;
        this.width = width;
    }

    private static Map<String, ProductColumn> byHeading() {
        var columns = new HashMap<String, ProductColumn>();
        for (ProductColumn column : values()) {
            columns.put(SearchText.fold(column.key()), column);
            for (Language language : Language.values()) {
                columns.put(SearchText.fold(column.title(language)), column);
            }
        }
        return Map.copyOf(columns);
    }

    /** How the API calls it, such as {@code sell_price}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title(Language language) {
        return Texts.in(language, title);
    }

    /** Whether its cells are texts, even if they look like numbers or days. */
    boolean isText() {
        return holds == Holds.TEXT;
    }

    /** How wide the template shows it, in letters. */
    int width() {
        return width;
    }

    /** The key of the column that has a heading; the heading in lower case if none has it. */
    static String keyOf(String heading) {
        ProductColumn column = BY_HEADING.get(SearchText.fold(heading));
        return column == null ? heading.toLowerCase(Locale.ROOT) : column.key();
    }

    static boolean isKey(String key) {
        return Arrays.stream(values()).anyMatch(column -> column.key().equals(key));
    }

    /** The titles of all columns. */
    static List<Message> titles() {
        return Arrays.stream(values()).map(column -> Message.of(column.title)).toList();
    }
}
