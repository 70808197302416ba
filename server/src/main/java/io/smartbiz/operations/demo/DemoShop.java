package io.smartbiz.operations.demo;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.catalog.CategoryView;
import io.smartbiz.catalog.CollectionView;
import io.smartbiz.catalog.EditCollection;
import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.EditSize;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Products;
import io.smartbiz.catalog.Size;
import io.smartbiz.catalog.Variant;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.sales.PaymentType;
import io.smartbiz.sales.RecordSale;
import io.smartbiz.sales.Sales;
import io.smartbiz.sales.sums.SalesSumming;
import io.smartbiz.stock.ReceiveGoods;
import io.smartbiz.stock.StockDocuments;
import io.smartbiz.stock.TransferStock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo carpet shop: its catalogue, its stock and three months of trade. */
@Component
class DemoShop {

    private static final long SEED = 20_260_108;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int OPEN_MINUTES = 11 * 60;
    private static final int GOODS_IN_EVERY_DAYS = 14;
    private static final BigDecimal MARKUP = new BigDecimal("0.68");

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

    private final Catalog catalog;
    private final Products products;
    private final StockDocuments stock;
    private final Sales sales;
    private final SalesSumming summing;
    private final Pipeline pipeline;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoShop(
            Catalog catalog,
            Products products,
            StockDocuments stock,
            Sales sales,
            SalesSumming summing,
            Pipeline pipeline,
            TransactionTemplate transactions,
            Clock clock) {
        this.catalog = catalog;
        this.products = products;
        this.stock = stock;
        this.sales = sales;
        this.summing = summing;
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.clock = clock;
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

    /** A branch and whoever sells there. */
    record Place(UUID branchId, Caller seller) {}

    /** Something on the shelf. */
    private record Goods(UUID variantId, boolean byMeter, BigDecimal price, String name) {}

    void fill(List<Place> places, LocalDate firstDay) {
        Caller director = places.getLast().seller();
        ZoneId zone = director.organization().timeZone();
        Instant opening = firstDay.atTime(LocalTime.of(8, 30)).atZone(zone).toInstant();
        var random = new Random(SEED);
        List<Goods> goods = SmartBizClock.at(
                opening, () -> Objects.requireNonNull(transactions.execute(_ -> createCatalogue(director))));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant now = clock.instant();
        int day = 0;
        for (LocalDate date = firstDay; !date.isAfter(today); date = date.plusDays(1)) {
            if (day % GOODS_IN_EVERY_DAYS == 0) {
                receive(places, director, goods, date, day == 0, random);
            }
            for (Instant moment : momentsOf(date, zone, places.size(), random)) {
                if (moment.isBefore(now)) {
                    sell(places.get(random.nextInt(places.size())), goods, moment, random);
                }
            }
            if (day % 11 == 10) {
                transfer(places, director, goods, date, random);
            }
            day++;
        }
        summing.run(director.organizationId());
    }

    private List<Goods> createCatalogue(Caller director) {
        Map<String, UUID> categories = new LinkedHashMap<>();
        for (CategoryView category : catalog.categories(director, false)) {
            categories.put(category.names().getOrDefault("uz", category.name()), category.id());
        }
        Map<String, UUID> collections = new LinkedHashMap<>();
        COLLECTIONS.forEach((name, price) -> {
            CollectionView collection =
                    catalog.createCollection(director, new EditCollection(name, null, BigDecimal.valueOf(price), null));
            collections.put(name, collection.id());
        });
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

    private List<Goods> createCarpet(
            Caller director, Design design, int number, Map<String, UUID> categories, Map<String, UUID> collections) {
        var sizes = new ArrayList<String>();
        for (int size : design.sizes()) {
            sizes.add(SIZES.get(size));
        }
        BigDecimal perMeter = BigDecimal.valueOf(COLLECTIONS.getOrDefault(design.collection(), 100_000));
        BigDecimal smallest =
                perMeter.multiply(Size.parse("size", sizes.getFirst()).area());
        var variants = sizes.stream()
                .map(size -> new EditProduct.VariantDetails(
                        size,
                        null,
                        thousands(perMeter.multiply(Size.parse("size", size).area())
                                .multiply(MARKUP)),
                        null))
                .toList();
        var edited = products.create(
                director,
                product(
                        design.name(),
                        Objects.requireNonNull(categories.get(design.category())),
                        collections.get(design.collection()),
                        ProductType.UNIT,
                        thousands(smallest.multiply(MARKUP)),
                        null,
                        sizes,
                        variants,
                        "%013d".formatted(4_780_000_000_000L + number * 17L),
                        new BigDecimal(3)));
        var goods = new ArrayList<Goods>();
        for (Variant variant : edited.variants()) {
            BigDecimal area =
                    Size.parse("size", Objects.requireNonNull(variant.size())).area();
            goods.add(new Goods(variant.id(), false, perMeter.multiply(area), design.name()));
        }
        return goods;
    }

    private Goods createRunner(Caller director, Runner runner, UUID category) {
        BigDecimal price = BigDecimal.valueOf(runner.pricePerMeter());
        var edited = products.create(
                director,
                product(
                        runner.name(),
                        category,
                        null,
                        ProductType.METER,
                        thousands(price.multiply(MARKUP)),
                        price,
                        List.of(),
                        List.of(),
                        null,
                        new BigDecimal(20)));
        return new Goods(edited.variants().getFirst().id(), true, price, runner.width());
    }

    private static EditProduct product(
            String name,
            UUID categoryId,
            @Nullable UUID collectionId,
            ProductType type,
            BigDecimal buyPrice,
            @Nullable BigDecimal pricePerMeter,
            List<String> sizes,
            List<EditProduct.VariantDetails> variants,
            @Nullable String barcode,
            BigDecimal threshold) {
        return new EditProduct(
                name,
                categoryId,
                collectionId,
                type,
                buyPrice,
                null,
                pricePerMeter,
                null,
                sizes,
                variants,
                barcode,
                null,
                threshold,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static BigDecimal thousands(BigDecimal price) {
        return price.setScale(-3, RoundingMode.HALF_UP).setScale(2);
    }

    private void receive(
            List<Place> places, Caller director, List<Goods> goods, LocalDate date, boolean first, Random random) {
        Instant morning = date.atTime(LocalTime.of(8, 45))
                .atZone(director.organization().timeZone())
                .toInstant();
        for (Place place : places) {
            var lines = new ArrayList<ReceiveGoods.Line>();
            for (Goods one : goods) {
                if (one.byMeter()) {
                    addRolls(lines, one, first ? 3 : random.nextInt(2), random);
                } else if (first || random.nextInt(5) < 2) {
                    int pieces = (first ? 5 : 1) + random.nextInt(first ? 6 : 3);
                    lines.add(new ReceiveGoods.Line(
                            one.variantId(),
                            null,
                            null,
                            BigDecimal.valueOf(pieces),
                            thousands(one.price().multiply(MARKUP)),
                            null,
                            null,
                            null));
                }
            }
            SmartBizClock.at(morning, () -> {
                try (var batch = pipeline.begin()) {
                    stock.receive(
                            batch, director, new ReceiveGoods(place.branchId(), "Toshkent Gilam Zavodi", null, lines));
                    batch.commit();
                }
                return null;
            });
        }
    }

    private static void addRolls(List<ReceiveGoods.Line> lines, Goods one, int rolls, Random random) {
        for (int i = 0; i < rolls; i++) {
            lines.add(new ReceiveGoods.Line(
                    one.variantId(),
                    null,
                    null,
                    BigDecimal.valueOf(25 + random.nextInt(16)),
                    thousands(one.price().multiply(MARKUP)),
                    null,
                    new BigDecimal(one.name()),
                    "L" + (100 + random.nextInt(40))));
        }
    }

    /** More is sold at the end of the week. */
    private static List<Instant> momentsOf(LocalDate date, ZoneId zone, int branches, Random random) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        int count = branches * (weekend ? 4 : 3) + random.nextInt(branches * 2);
        return random.ints(count, 0, OPEN_MINUTES)
                .sorted()
                .mapToObj(minute ->
                        date.atTime(OPENS.plusMinutes(minute)).atZone(zone).toInstant())
                .toList();
    }

    private void sell(Place place, List<Goods> goods, Instant moment, Random random) {
        int count = random.nextInt(6) == 0 ? 2 : 1;
        var lines = new ArrayList<RecordSale.Line>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            // Runners are few among the goods but sold often.
            Goods one = random.nextInt(5) == 0
                    ? goods.get(goods.size() - 1 - random.nextInt(RUNNERS.size()))
                    : goods.get(random.nextInt(goods.size()));
            BigDecimal quantity = one.byMeter()
                    ? BigDecimal.valueOf(15 + random.nextInt(70), 1)
                    : BigDecimal.valueOf(random.nextInt(12) == 0 ? 2 : 1);
            BigDecimal amount = haggled(one.price().multiply(quantity), random);
            total = total.add(amount);
            lines.add(new RecordSale.Line(null, one.variantId(), null, null, quantity, null, null, amount));
        }
        var command = new RecordSale(
                place.branchId(),
                null,
                lines,
                payments(total, random),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        SmartBizClock.at(moment, () -> {
            try (var batch = pipeline.begin()) {
                sales.record(batch, place.seller(), command);
                batch.commit();
            } catch (Failure refusal) {
                // Sold out: the customer leaves without it.
                if (refusal.code() != ErrorCode.INSUFFICIENT_STOCK) {
                    throw refusal;
                }
            }
            return null;
        });
    }

    /** Most pay the price; some pay a little less, and some a little more. */
    private static BigDecimal haggled(BigDecimal price, Random random) {
        BigDecimal factor = switch (random.nextInt(10)) {
            case 0, 1 -> BigDecimal.valueOf(96 + random.nextInt(4), 2);
            case 2 -> BigDecimal.valueOf(102 + random.nextInt(6), 2);
            default -> BigDecimal.ONE;
        };
        return price.multiply(factor).setScale(-3, RoundingMode.UP).setScale(2);
    }

    private static List<RecordSale.Payment> payments(BigDecimal total, Random random) {
        int kind = random.nextInt(10);
        if (kind == 9) {
            BigDecimal cash = total.multiply(new BigDecimal("0.5"))
                    .setScale(-3, RoundingMode.DOWN)
                    .setScale(2);
            if (cash.signum() > 0 && cash.compareTo(total) < 0) {
                return List.of(
                        new RecordSale.Payment(PaymentType.CASH, cash),
                        new RecordSale.Payment(PaymentType.CARD, total.subtract(cash)));
            }
        }
        PaymentType type = kind < 5 ? PaymentType.CASH : kind < 8 ? PaymentType.CARD : PaymentType.TRANSFER;
        return List.of(new RecordSale.Payment(type, total));
    }

    private void transfer(List<Place> places, Caller director, List<Goods> goods, LocalDate date, Random random) {
        Place from = places.get(random.nextInt(places.size()));
        Place to = places.get((places.indexOf(from) + 1) % places.size());
        Goods one = goods.get(random.nextInt(goods.size() - RUNNERS.size()));
        Instant noon = date.atTime(LocalTime.NOON)
                .atZone(director.organization().timeZone())
                .toInstant();
        var line = new TransferStock.Line(one.variantId(), null, null, null, BigDecimal.ONE);
        SmartBizClock.at(noon, () -> {
            try (var batch = pipeline.begin()) {
                stock.transfer(
                        batch,
                        director,
                        new TransferStock(from.branchId(), to.branchId(), "Mijoz soʻradi", List.of(line)));
                batch.commit();
            } catch (Failure refusal) {
                if (refusal.code() != ErrorCode.INSUFFICIENT_STOCK) {
                    throw refusal;
                }
            }
            return null;
        });
    }
}
