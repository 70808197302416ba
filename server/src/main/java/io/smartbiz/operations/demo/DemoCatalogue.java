package io.smartbiz.operations.demo;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.catalog.CategoryView;
import io.smartbiz.catalog.EditCollection;
import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.EditSize;
import io.smartbiz.catalog.ProductDraft;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Products;
import io.smartbiz.catalog.Size;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Transactions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue of the demo carpet shop. */
@Component
class DemoCatalogue {

    /** Collections with their price for one square metre in soʻm. */
    private static final Map<String, Integer> COLLECTIONS = collections();

    private static final List<String> SIZES = List.of(
            "0.8×1.5", "1×2", "1.2×1.8", "1.5×2.3", "2×3", "2×4", "2.5×3.5", "2.5×4", "3×4", "3×5", "4×5", "4×6");

    /** One carpet of the catalogue: category, name, collection, sizes by their place above. */
    private record Design(
            String category, String name, @Nullable String collection, int... sizes) {}

    private static final List<Design> DESIGNS = List.of(
            new Design("Gilamlar", "Lara Koʻk", "Lara", 3, 4, 6, 8),
            new Design("Gilamlar", "Lara Bej", "Lara", 3, 4, 5, 8),
            new Design("Gilamlar", "Emili Kulrang", "Emili", 2, 3, 4, 8),
            new Design("Gilamlar", "Emili Pushti", "Emili", 2, 3, 4),
            new Design("Gilamlar", "Melord Jigarrang", "Melord", 4, 6, 8, 9),
            new Design("Gilamlar", "Melord Krem", "Melord", 4, 5, 8),
            new Design("Gilamlar", "Mashad Qizil", "Mashad", 4, 7, 8, 10),
            new Design("Gilamlar", "Mashad Toʻq koʻk", "Mashad", 4, 8, 10),
            new Design("Gilamlar", "Izmir Zangori", "Izmir", 3, 4, 8),
            new Design("Gilamlar", "Izmir Oq", "Izmir", 3, 4, 6),
            new Design("Gilamlar", "Isfahan Shoh", "Isfahan", 4, 8, 9, 11),
            new Design("Gilamlar", "Isfahan Yashil", "Isfahan", 4, 8, 10),
            new Design("Gilamlar", "Prestige Oltin", "Prestige", 4, 8, 11),
            new Design("Gilamlar", "Prestige Qora", "Prestige", 4, 8, 9),
            new Design("Gilamlar", "Sultan Bordo", "Sultan", 4, 7, 8, 11),
            new Design("Gilamlar", "Sultan Firuza", "Sultan", 4, 8, 10),
            new Design("Paloslar", "Palos Oddiy", "Emili", 1, 3, 4),
            new Design("Paloslar", "Palos Yoʻl-yoʻl", "Emili", 1, 4, 5),
            new Design("Paloslar", "Palos Qishloq", "Lara", 3, 4),
            new Design("Paloslar", "Palos Bolalar", "Izmir", 2, 3, 4),
            new Design("Paloslar", "Palos Jut", "Izmir", 1, 3),
            new Design("Joynamozlar", "Joynamoz Mehrob", "Mashad", 0),
            new Design("Joynamozlar", "Joynamoz Baxmal", "Sultan", 0),
            new Design("Joynamozlar", "Joynamoz Yoʻl", "Lara", 0),
            new Design("Joynamozlar", "Joynamoz Sovgʻa", "Prestige", 0),
            new Design("Ovalniy", "Oval Lara", "Lara", 2, 3, 4),
            new Design("Ovalniy", "Oval Emili", "Emili", 2, 3),
            new Design("Ovalniy", "Oval Mashad", "Mashad", 3, 4, 8),
            new Design("Ovalniy", "Oval Isfahan", "Isfahan", 4, 8),
            new Design("Ovalniy", "Oval Sultan", "Sultan", 3, 4),
            new Design("Kovriy", "Kovrik Eshik oldi", "Izmir", 0),
            new Design("Kovriy", "Kovrik Hammom", "Emili", 0, 1),
            new Design("Kovriy", "Kovrik Oshxona", "Lara", 0, 1),
            new Design("Kovriy", "Kovrik Pol", "Izmir", 0, 2));

    /** Goods by the metre: name, width, price for one metre. */
    private record Runner(String name, String width, int pricePerMeter) {}

    private static final List<Runner> RUNNERS = List.of(
            new Runner("Metraj Lara", "1.0", 95_000),
            new Runner("Metraj Ofis kulrang", "2.0", 130_000),
            new Runner("Metraj Zina qizil", "1.2", 110_000),
            new Runner("Metraj Koridor", "0.8", 78_000),
            new Runner("Metraj Mehmonxona", "3.0", 240_000),
            new Runner("Metraj Masjid yashil", "1.2", 125_000));

    /** How many of the goods, the last ones, are sold by the metre. */
    static final int RUNNER_COUNT = RUNNERS.size();

    private final Catalog catalog;
    private final Products products;
    private final Transactions transactions;

    DemoCatalogue(Catalog catalog, Products products, Transactions transactions) {
        this.catalog = catalog;
        this.products = products;
        this.transactions = transactions;
    }

    private static Map<String, Integer> collections() {
        var prices = new LinkedHashMap<String, Integer>();
        prices.put("Lara", 110_000);
        prices.put("Emili", 95_000);
        prices.put("Melord", 140_000);
        prices.put("Mashad", 210_000);
        prices.put("Izmir", 85_000);
        prices.put("Isfahan", 260_000);
        prices.put("Prestige", 320_000);
        prices.put("Sultan", 180_000);
        return prices;
    }

    /** Creates the catalogue. @return what it offers: carpets in their sizes, then the goods by the metre */
    List<Goods> create(Caller director) {
        return transactions.write(() -> createAll(director));
    }

    private List<Goods> createAll(Caller director) {
        Map<String, UUID> categories = categories(director);
        Map<String, UUID> collections = createCollections(director);
        SIZES.forEach(size -> catalog.createSize(director, new EditSize(size, null, null)));
        var goods = new ArrayList<Goods>();
        for (Design design : DESIGNS) {
            goods.addAll(createCarpet(director, design, goods.size(), categories, collections));
        }
        for (Runner runner : RUNNERS) {
            goods.add(createRunner(director, runner, Objects.requireNonNull(categories.get("Metrajlar"))));
        }
        return goods;
    }

    private Map<String, UUID> categories(Caller director) {
        return catalog.categories(director, false).stream()
                .collect(Collectors.toMap(
                        category -> category.names().getOrDefault("uz", category.name()), CategoryView::id));
    }

    private Map<String, UUID> createCollections(Caller director) {
        var ids = new LinkedHashMap<String, UUID>();
        COLLECTIONS.forEach((name, price) -> {
            var command = new EditCollection(name, null, BigDecimal.valueOf(price), null);
            ids.put(name, catalog.createCollection(director, command).id());
        });
        return ids;
    }

    private List<Goods> createCarpet(
            Caller director, Design design, int number, Map<String, UUID> categories, Map<String, UUID> collections) {
        List<String> sizes = Arrays.stream(design.sizes()).mapToObj(SIZES::get).toList();
        BigDecimal perMeter = BigDecimal.valueOf(COLLECTIONS.getOrDefault(design.collection(), 100_000));
        BigDecimal smallest = perMeter.multiply(areaOf(sizes.getFirst()));
        ProductDraft carpet = EditProduct.draft(
                        design.name(), Objects.requireNonNull(categories.get(design.category())), ProductType.UNIT)
                .collection(collections.get(design.collection()))
                .buyPrice(Goods.cost(smallest))
                .barcode("%013d".formatted(4_780_000_000_000L + number * 17L))
                .lowStockThreshold(new BigDecimal(3));
        sizes.forEach(size -> carpet.size(size, Goods.cost(perMeter.multiply(areaOf(size)))));
        return products.create(director, carpet.build()).variants().stream()
                .map(variant -> new Goods(
                        variant.id(), perMeter.multiply(areaOf(Objects.requireNonNull(variant.size()))), null))
                .toList();
    }

    private static BigDecimal areaOf(String size) {
        return Size.parse("size", size).area();
    }

    private Goods createRunner(Caller director, Runner runner, UUID category) {
        BigDecimal price = BigDecimal.valueOf(runner.pricePerMeter());
        EditProduct command = EditProduct.draft(runner.name(), category, ProductType.METER)
                .buyPrice(Goods.cost(price))
                .sellPricePerMeter(price)
                .lowStockThreshold(new BigDecimal(20))
                .build();
        var edited = products.create(director, command);
        return new Goods(edited.variants().getFirst().id(), price, new BigDecimal(runner.width()));
    }
}
