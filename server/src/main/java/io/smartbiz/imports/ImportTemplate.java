package io.smartbiz.imports;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.catalog.CategoryView;
import io.smartbiz.catalog.CollectionView;
import io.smartbiz.imports.sheets.SheetText;
import io.smartbiz.imports.sheets.WorkbookFile;
import io.smartbiz.imports.sheets.WorkbookFile.Column;
import io.smartbiz.imports.sheets.WorkbookFile.SheetOf;
import io.smartbiz.organizations.BranchView;
import io.smartbiz.organizations.Branches;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An empty table to fill in and import. Its second sheet has the choices that Excel offers in the first. */
@Component
class ImportTemplate {

    private static final int WIDTH_OF_CHOICES = 28;

    private final Catalog catalog;
    private final Branches branches;

    ImportTemplate(Catalog catalog, Branches branches) {
        this.catalog = catalog;
        this.branches = branches;
    }

    /** The bytes of an .xlsx file in the caller's language. */
    byte[] of(Caller caller) {
        Language language = caller.language();
        Map<ProductColumn, List<String>> choices = choices(caller);
        String sheetOfChoices = Texts.in(language, "import.sheet_of_choices");
        var table = new SheetOf(
                Texts.in(language, "import.sheet_of_products"),
                Arrays.stream(ProductColumn.values())
                        .map(column -> new Column(
                                column.title(language),
                                column.isText(),
                                column.width(),
                                where(column, choices, sheetOfChoices)))
                        .toList(),
                List.of());
        var lists = new SheetOf(
                sheetOfChoices,
                choices.keySet().stream()
                        .map(column -> new Column(column.title(language), true, WIDTH_OF_CHOICES, null))
                        .toList(),
                rows(List.copyOf(choices.values())));
        return WorkbookFile.of(List.of(table, lists), language == Language.FA);
    }

    private Map<ProductColumn, List<String>> choices(Caller caller) {
        Language language = caller.language();
        var choices = new EnumMap<ProductColumn, List<String>>(ProductColumn.class);
        choices.put(
                ProductColumn.CATEGORY,
                catalog.categories(caller, false).stream()
                        .map(CategoryView::name)
                        .toList());
        choices.put(
                ProductColumn.COLLECTION,
                catalog.collections(caller, false).stream()
                        .map(CollectionView::name)
                        .toList());
        choices.put(
                ProductColumn.TYPE,
                Stream.of("import.type_unit", "import.type_meter")
                        .map(type -> Texts.in(language, type))
                        .toList());
        choices.put(
                ProductColumn.BRANCH,
                branches.list(caller).stream()
                        .filter(branch -> branch.isActive()
                                && caller.scope(Permission.PRODUCTS_IMPORT).contains(branch.id()))
                        .map(BranchView::name)
                        .toList());
        return choices;
    }

    /** Where a column's choices are; null if it has none. */
    private static @Nullable String where(
            ProductColumn column, Map<ProductColumn, List<String>> choices, String sheet) {
        List<String> offered = choices.getOrDefault(column, List.of());
        if (offered.isEmpty()) {
            return null;
        }
        String letter = SheetText.letter(List.copyOf(choices.keySet()).indexOf(column));
        return "'%s'!$%s$2:$%s$%d".formatted(sheet.replace("'", "''"), letter, letter, offered.size() + 1);
    }

    /** Columns as rows. */
    private static List<List<String>> rows(List<List<String>> columns) {
        var rows = new ArrayList<List<String>>();
        int length = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < length; i++) {
            int row = i;
            rows.add(columns.stream()
                    .map(column -> row < column.size() ? column.get(row) : "")
                    .toList());
        }
        return rows;
    }
}
