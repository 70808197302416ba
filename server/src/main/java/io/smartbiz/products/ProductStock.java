package io.smartbiz.products;

import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.Products;
import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Message;
import io.smartbiz.stock.documents.ReceiveGoods;
import io.smartbiz.stock.documents.StockDocuments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Products together with their stock: one is created with its opening stock, and cannot be deleted while it has any. */
@Service
@Transactional
public class ProductStock {

    /** Lines of one receipt. */
    private static final int MOST_LINES = 200;

    private final Products products;
    private final StockDocuments documents;
    private final ProductStockRepository repository;
    private final Attachments attachments;
    private final Pipeline pipeline;

    ProductStock(
            Products products,
            StockDocuments documents,
            ProductStockRepository repository,
            Attachments attachments,
            Pipeline pipeline) {
        this.products = products;
        this.documents = documents;
        this.repository = repository;
        this.attachments = attachments;
        this.pipeline = pipeline;
    }

    /**
     * A product that was made.
     *
     * @param opening empty if it begins without stock
     */
    public record Made(UUID id, List<OpeningStock> opening) {}

    /** What of a new product there is from the start. */
    public record OpeningStock(UUID branchId, UUID variantId, BigDecimal quantity) {}

    /** Creates a product with its opening stock, all or nothing. */
    public Created<ProductView> create(Caller caller, EditProduct command) {
        Made made = createAll(caller, List.of(command)).getFirst();
        if (!made.opening().isEmpty()) {
            receiveAll(caller, made.opening());
        }
        return new Created<>(
                made.id(), repository.get(caller, command.firstStock().branchId(), made.id()));
    }

    /**
     * Creates products, all or none, without reading their views. Their opening stock is checked but not there yet: it is
     * received with {@link #receiveAll} in the same transaction.
     */
    public List<Made> createAll(Caller caller, List<EditProduct> commands) {
        commands.forEach(command -> checkFirstStock(caller, command));
        List<Products.Edited> edited = products.createAll(caller, commands);
        var made = new ArrayList<Made>();
        for (int i = 0; i < commands.size(); i++) {
            UUID id = edited.get(i).id();
            EditProduct command = commands.get(i);
            List<UUID> photos = GivenPhotos.ofNew(command.pictures());
            if (!photos.isEmpty()) {
                arrangePhotos(caller, id, photos);
            }
            made.add(new Made(id, FirstGoods.of(command, edited.get(i).variants())));
        }
        return made;
    }

    /**
     * Receives opening stock, with receipts of many lines. Other receipts of the branch wait from then on for the commit,
     * because each is numbered after the one before; so this comes as late as possible.
     */
    public void receiveAll(Caller caller, List<OpeningStock> opening) {
        var byBranch = new LinkedHashMap<UUID, List<OpeningStock>>();
        opening.forEach(one ->
                byBranch.computeIfAbsent(one.branchId(), _ -> new ArrayList<>()).add(one));
        var receipts = new ArrayList<ReceiveGoods>();
        byBranch.forEach((branch, goods) -> {
            for (int from = 0; from < goods.size(); from += MOST_LINES) {
                receipts.add(receipt(branch, goods.subList(from, Math.min(from + MOST_LINES, goods.size()))));
            }
        });
        try (var batch = pipeline.join()) {
            documents.receiveAllPermitted(batch, caller, receipts);
            batch.send();
        }
    }

    private static ReceiveGoods receipt(UUID branch, List<OpeningStock> goods) {
        var receipt = ReceiveGoods.in(branch);
        goods.forEach(one -> receipt.line(one.variantId(), one.quantity(), null));
        return receipt.build();
    }

    private static void checkFirstStock(Caller caller, EditProduct command) {
        FirstGoods.check(command);
        UUID branch = command.firstStock().branchId();
        if (FirstGoods.isAny(command) && branch != null) {
            // A member who may create products may also enter how much of one is in the member's own branch.
            caller.requireIn(
                    caller.may(Permission.STOCK_RECEIVE) ? Permission.STOCK_RECEIVE : Permission.PRODUCTS_CREATE,
                    branch);
        }
    }

    /** Adds uploaded photos to a product. @throws Failure {@code NOT_FOUND} */
    List<FileView> addPhotos(Caller caller, UUID id, List<UUID> fileIds) {
        products.require(caller, id);
        attachments.attach(caller, ProductPhotos.TYPE, id, Attachments.FIELD, fileIds);
        return attachments.uploaded(caller, fileIds);
    }

    private List<UUID> photos(Caller caller, UUID id) {
        return attachments.of(caller, ProductPhotos.TYPE, List.of(id)).getOrDefault(id, List.of()).stream()
                .map(FileView::id)
                .toList();
    }

    private void arrangePhotos(Caller caller, UUID id, List<UUID> photos) {
        attachments.arrange(caller, ProductPhotos.TYPE, id, "photos", photos);
    }

    /** Stock that comes back as it was read is no first stock. */
    private void refuseFirstStock(Caller caller, UUID id, EditProduct sent) {
        if (FirstGoods.isNamed(sent)) {
            FirstGoods.refuseOther(
                    sent, repository.get(caller, sent.firstStock().branchId(), id));
        }
    }

    /** Changes a product. @throws Failure {@code IN_USE} when a size that is left out is in stock */
    ProductView update(Caller caller, UUID id, Edit<EditProduct> edit) {
        refuseFirstStock(caller, id, edit.sent());
        Products.Edited product = products.update(caller, id, edit);
        if (edit.names("photo") || edit.names("photos")) {
            arrangePhotos(caller, id, GivenPhotos.of(edit, photos(caller, id)));
        }
        if (!product.removedVariants().isEmpty() && repository.anyHasStock(caller, product.removedVariants())) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("product.size_in_stock"));
        }
        return repository.get(caller, null, id);
    }

    /** Hides a product that has no stock in any branch. @throws Failure {@code NOT_FOUND}, {@code IN_USE} */
    void delete(Caller caller, UUID id) {
        products.delete(caller, id);
        attachments.ownerDeleted(caller, ProductPhotos.TYPE, id);
        if (repository.hasStock(caller, id)) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("product.in_stock"));
        }
    }

    /**
     * Hides several products, all or none.
     *
     * @throws Failure with the code that all refusals have, else {@code VALIDATION_ERROR}; its {@code rows} hold each refusal
     *     with the product's position from 0
     */
    void deleteAll(Caller caller, List<UUID> ids) {
        var refused = new TreeMap<Integer, Failure>();
        // Locked in the order of their ids, so that two deletions of the same products cannot block each other.
        for (UUID id : ids.stream().distinct().sorted().toList()) {
            try {
                delete(caller, id);
            } catch (Failure refusal) {
                refused.put(ids.indexOf(id), refusal);
            }
        }
        if (!refused.isEmpty()) {
            throw refusal(refused);
        }
    }

    private static Failure refusal(SortedMap<Integer, Failure> refused) {
        List<ErrorCode> codes =
                refused.values().stream().map(Failure::code).distinct().toList();
        List<RefusedRow> rows = refused.entrySet().stream()
                .map(one -> new RefusedRow(
                        one.getKey(),
                        "product_ids[" + one.getKey() + "]",
                        one.getValue().code().name(),
                        one.getValue().text()))
                .toList();
        ErrorCode code = codes.size() == 1 ? codes.getFirst() : ErrorCode.VALIDATION_ERROR;
        return Failure.of(code, Message.of("product.bulk_refused", rows.size())).with("rows", rows);
    }

    /** A product that cannot be deleted, by its position in the request. */
    private record RefusedRow(int row, String field, String code, Message message) {}

    /**
     * Brings a hidden product back with its photos.
     *
     * @throws Failure {@code NOT_FOUND}; else as {@link Products#restore}
     */
    ProductView restore(Caller caller, UUID id) {
        products.restore(caller, id);
        attachments.ownerRestored(caller, ProductPhotos.TYPE, id);
        return repository.get(caller, null, id);
    }

    /**
     * A product with its stock.
     *
     * @param branchId limits the stock to one branch; null for all that the caller may see
     */
    @Transactional(readOnly = true)
    ProductView get(Caller caller, UUID id, @Nullable UUID branchId) {
        return repository.get(caller, branchId, id);
    }

    /**
     * The next step of browsing by measure: widths of a category and collection, or lengths of a width.
     *
     * @param width in metres; null to list the widths
     */
    @Transactional(readOnly = true)
    List<ProductStockRepository.Choice> measures(
            Caller caller, @Nullable UUID categoryId, @Nullable UUID collectionId, @Nullable BigDecimal width) {
        return repository.measures(caller, categoryId, collectionId, width);
    }
}
