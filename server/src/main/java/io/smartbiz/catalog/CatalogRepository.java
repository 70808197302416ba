package io.smartbiz.catalog;

import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.SIZES;
import static io.smartbiz.database.shop.Tables.VARIANTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.smartbiz.database.shop.tables.records.CategoriesRecord;
import io.smartbiz.database.shop.tables.records.CollectionsRecord;
import io.smartbiz.database.shop.tables.records.SizesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.WholeRows;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.NamesByLanguage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Categories, collections and sizes. */
@Repository
class CatalogRepository {

    static final EntityType<CategoriesRecord> CATEGORY =
            EntityType.of("category", CATEGORIES, CATEGORIES.NAME).atMost(1_000).weighed();
    static final EntityType<CollectionsRecord> COLLECTION = EntityType.of("collection", COLLECTIONS, COLLECTIONS.NAME)
            .atMost(1_000)
            .important(COLLECTIONS.PRICE_PER_SQUARE_METER);
    static final EntityType<SizesRecord> SIZE =
            EntityType.of("size", SIZES, SIZES.SIZE).atMost(1_000);

    /** A category takes 3 KB at most. */
    private static final int AT_ONCE = 200;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final DSLContext db;
    private final AuditedRows rows;
    private final JsonMapper json;

    CatalogRepository(DSLContext db, AuditedRows rows, JsonMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    // Categories

    List<CategoryView> categories(Caller caller, boolean deleted) {
        return categories(
                caller,
                CATEGORIES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(deleted ? CATEGORIES.DELETED_AT.isNotNull() : CATEGORIES.DELETED_AT.isNull()));
    }

    CategoryView category(Caller caller, UUID id) {
        return categories(
                        caller,
                        CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId()).and(CATEGORIES.ID.eq(id)))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<CategoryView> categories(Caller caller, Condition where) {
        var query = db.selectFrom(CATEGORIES)
                .where(where)
                .orderBy(CATEGORIES.POSITION, Alphabet.ofRequest().order(CATEGORIES.NAME))
                .limit(CATEGORY.listed());
        return WholeRows.fetch(query, AT_ONCE, row -> {
            Map<String, String> names = namesOf(row);
            String name = nameIn(caller.language(), row);
            return new CategoryView(row.getId(), row.getParentId(), name, names, row.getPosition(), row.getVersion());
        });
    }

    /** A name of a category, in one of its languages. */
    record CategoryName(UUID id, String name) {}

    /** The names of the living categories in all languages; those that hold for every language come first. */
    List<CategoryName> categoryNames(Caller caller) {
        var names = new ArrayList<CategoryName>();
        var translated = new ArrayList<CategoryName>();
        db.select(CATEGORIES.ID, CATEGORIES.NAME, CATEGORIES.NAMES)
                .from(CATEGORIES)
                .where(CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(CATEGORIES.DELETED_AT.isNull())
                .orderBy(CATEGORIES.POSITION, CATEGORIES.ID)
                .forEach(row -> {
                    names.add(new CategoryName(row.get(CATEGORIES.ID), row.get(CATEGORIES.NAME)));
                    json.readValue(row.get(CATEGORIES.NAMES).data(), NAMES)
                            .values()
                            .forEach(name -> translated.add(new CategoryName(row.get(CATEGORIES.ID), name)));
                });
        names.addAll(translated);
        return names;
    }

    /** Some categories and those below them, also deleted ones. */
    List<UUID> withThoseBelow(Caller caller, List<UUID> ids) {
        Map<UUID, List<UUID>> below = db.select(CATEGORIES.PARENT_ID, CATEGORIES.ID)
                .from(CATEGORIES)
                .where(CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(CATEGORIES.PARENT_ID.isNotNull())
                .fetchGroups(CATEGORIES.PARENT_ID, CATEGORIES.ID);
        var found = new LinkedHashSet<>(ids);
        var next = new ArrayDeque<>(ids);
        while (!next.isEmpty()) {
            below.getOrDefault(next.remove(), List.of()).stream()
                    .filter(found::add)
                    .forEach(next::add);
        }
        return List.copyOf(found);
    }

    UUID insert(Caller caller, EditCategory command) {
        CategoriesRecord category = rows.create(CATEGORY);
        fill(category, command);
        return rows.insert(caller, CATEGORY, category).getId();
    }

    /** @return whether the category has another name now, in any language */
    boolean updateCategory(Caller caller, UUID id, Edit<EditCategory> edit) {
        var renamed = new AtomicBoolean();
        rows.edit(caller, CATEGORY, id, edit, this::current, (category, command) -> {
            String name = category.getName();
            JSONB names = category.getNames();
            boolean isAsRead = command.name().equals(nameIn(caller.language(), category));
            fill(category, command);
            if (isAsRead) {
                category.setName(name);
            }
            renamed.set(!name.equals(category.getName()) || !names.equals(category.getNames()));
        });
        return renamed.get();
    }

    /** The category as it is stored. */
    private EditCategory current(CategoriesRecord row) {
        return new EditCategory(
                row.getParentId(), row.getName(), NamesByLanguage.read(namesOf(row)), row.getPosition(), null);
    }

    private Map<String, String> namesOf(CategoriesRecord row) {
        return json.readValue(row.getNames().data(), NAMES);
    }

    /** What readers of a language are shown as the name. */
    private String nameIn(Language language, CategoriesRecord row) {
        return namesOf(row).getOrDefault(language.code(), row.getName());
    }

    private void fill(CategoriesRecord category, EditCategory command) {
        category.setParentId(command.parentId());
        category.setName(command.name().strip());
        category.setNames(JSONB.valueOf(json.writeValueAsString(NamesByLanguage.stored(command.names()))));
        category.setPosition(Objects.requireNonNullElse(command.position(), 0));
    }

    int productsOfCategory(Caller caller, UUID id) {
        return db.fetchCount(PRODUCTS, livingProducts(caller).and(PRODUCTS.CATEGORY_ID.eq(id)));
    }

    int categoriesUnder(Caller caller, UUID id) {
        return db.fetchCount(
                CATEGORIES,
                CATEGORIES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(CATEGORIES.PARENT_ID.eq(id))
                        .and(CATEGORIES.DELETED_AT.isNull()));
    }

    // Collections

    List<CollectionView> collections(Caller caller, boolean deleted) {
        return collections(COLLECTIONS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(deleted ? COLLECTIONS.DELETED_AT.isNotNull() : COLLECTIONS.DELETED_AT.isNull()));
    }

    CollectionView collection(Caller caller, UUID id) {
        return collections(
                        COLLECTIONS.ORGANIZATION_ID.eq(caller.organizationId()).and(COLLECTIONS.ID.eq(id)))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<CollectionView> collections(Condition where) {
        return db.select(
                        COLLECTIONS.ID,
                        COLLECTIONS.NAME,
                        COLLECTIONS.ICON,
                        COLLECTIONS.PRICE_PER_SQUARE_METER,
                        COLLECTIONS.CREATED_AT,
                        COLLECTIONS.VERSION)
                .from(COLLECTIONS)
                .where(where)
                .orderBy(Alphabet.ofRequest().order(COLLECTIONS.NAME))
                .limit(COLLECTION.listed())
                .fetch(mapping(CollectionView::new));
    }

    UUID insert(Caller caller, EditCollection command) {
        CollectionsRecord collection = rows.create(COLLECTION);
        fill(collection, command);
        return rows.insert(caller, COLLECTION, collection).getId();
    }

    /** @return whether the collection has another name now */
    boolean updateCollection(Caller caller, UUID id, Edit<EditCollection> edit) {
        var renamed = new AtomicBoolean();
        rows.edit(caller, COLLECTION, id, edit, EditCollection::of, (collection, command) -> {
            String name = collection.getName();
            fill(collection, command);
            renamed.set(!name.equals(collection.getName()));
        });
        return renamed.get();
    }

    private static void fill(CollectionsRecord collection, EditCollection command) {
        collection.setName(command.name().strip());
        collection.setIcon(command.icon());
        collection.setPricePerSquareMeter(command.pricePerSquareMeter());
    }

    int productsOfCollection(Caller caller, UUID id) {
        return db.fetchCount(PRODUCTS, livingProducts(caller).and(PRODUCTS.COLLECTION_ID.eq(id)));
    }

    // Sizes

    List<SizeView> sizes(Caller caller, List<UUID> collectionIds, boolean deleted) {
        Condition ofCollection = collectionIds.isEmpty()
                ? DSL.noCondition()
                : SIZES.COLLECTION_ID.in(collectionIds).or(SIZES.COLLECTION_ID.isNull());
        return sizes(SIZES.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(deleted ? SIZES.DELETED_AT.isNotNull() : SIZES.DELETED_AT.isNull())
                .and(ofCollection));
    }

    SizeView size(Caller caller, UUID id) {
        return sizes(SIZES.ORGANIZATION_ID.eq(caller.organizationId()).and(SIZES.ID.eq(id))).stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<SizeView> sizes(Condition where) {
        return db.select(
                        SIZES.ID,
                        SIZES.SIZE,
                        SIZES.WIDTH,
                        SIZES.LENGTH,
                        SIZES.COLLECTION_ID,
                        SIZES.CREATED_AT,
                        SIZES.VERSION)
                .from(SIZES)
                .where(where)
                .orderBy(SIZES.WIDTH, SIZES.LENGTH)
                .limit(SIZE.listed())
                .fetch(mapping(SizeView::new));
    }

    UUID insert(Caller caller, EditSize command) {
        SizesRecord size = rows.create(SIZE);
        fill(size, command);
        return rows.insert(caller, SIZE, size).getId();
    }

    void updateSize(Caller caller, UUID id, Edit<EditSize> edit) {
        rows.edit(caller, SIZE, id, edit, EditSize::of, CatalogRepository::fill);
    }

    private static void fill(SizesRecord row, EditSize command) {
        Size size = Size.parse("size", command.size());
        row.setCollectionId(command.collectionId());
        row.setSize(size.toString());
        row.setWidth(size.width());
        row.setLength(size.length());
    }

    /** How many products are offered in a size: those of its collection, or of any when it is for all. */
    int productsInSize(Caller caller, SizeView size) {
        Condition ofCollection =
                size.collectionId() == null ? DSL.noCondition() : PRODUCTS.COLLECTION_ID.eq(size.collectionId());
        Condition offered = exists(selectOne()
                .from(VARIANTS)
                .where(VARIANTS.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                .and(VARIANTS.PRODUCT_ID.eq(PRODUCTS.ID))
                .and(VARIANTS.SIZE.eq(size.size()))
                .and(VARIANTS.DELETED_AT.isNull()));
        return db.fetchCount(PRODUCTS, livingProducts(caller).and(ofCollection).and(offered));
    }

    // All three

    private static Condition livingProducts(Caller caller) {
        return PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()).and(PRODUCTS.DELETED_AT.isNull());
    }

    <R extends UpdatableRecord<R>> void delete(Caller caller, EntityType<R> type, UUID id) {
        rows.delete(caller, type, id);
    }

    <R extends UpdatableRecord<R>> void restore(Caller caller, EntityType<R> type, UUID id) {
        rows.restore(caller, type, id);
    }
}
