package io.smartbiz.stock.documents;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what a transfer moves: the lines of its request, or all that there is of the products that it names. */
@Component
class TransferGoods {

    private final StockDocumentRepository repository;

    TransferGoods(StockDocumentRepository repository) {
        this.repository = repository;
    }

    /**
     * The transfer with its lines; takes a round trip for products.
     *
     * @throws Failure {@code VALIDATION_ERROR} for neither or both, and for products that the branch has none of
     */
    TransferStock of(Batch batch, TransferStock asked) {
        List<UUID> products = asked.productIds();
        if ((asked.lines() == null) == (products == null)) {
            throw Failure.invalid("lines", products == null ? "field.required" : "stock.lines_or_products");
        }
        return products == null ? asked : asked.of(wholeStock(batch, asked.fromBranchId(), products));
    }

    private List<TransferStock.Line> wholeStock(Batch batch, UUID branchId, List<UUID> products) {
        Rows<Stocked> there = repository.wholeStock(batch, branchId, products);
        batch.send();
        Set<UUID> stocked = there.list().stream().map(Stocked::productId).collect(Collectors.toSet());
        var errors = new FieldErrors();
        for (int i = 0; i < products.size(); i++) {
            errors.addIf(!stocked.contains(products.get(i)), "product_ids[" + i + "]", "stock.none_there");
        }
        boolean tooMany = there.list().size() > TransferStock.MOST;
        errors.addIf(tooMany, "product_ids", "stock.too_many_lines", TransferStock.MOST);
        errors.throwIfAny();
        return there.list().stream().map(Stocked::line).toList();
    }

    /**
     * A variant, or one of its rolls, that a branch has.
     *
     * @param rollId null for pieces
     * @param pieces what can be taken of them; null for a roll
     */
    record Stocked(
            UUID productId,
            UUID variantId,
            @Nullable UUID rollId,
            @Nullable BigDecimal pieces) {

        TransferStock.Line line() {
            return new TransferStock.Line(variantId, null, null, rollId, pieces);
        }
    }
}
