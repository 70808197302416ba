package io.smartbiz.stock.documents;

import io.smartbiz.catalog.Products;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products")
@Tag(name = "Products")
class TransferController {

    private final Products products;
    private final StockDocuments documents;
    private final WrittenDocuments written;

    TransferController(Products products, StockDocuments documents, WrittenDocuments written) {
        this.products = products;
        this.documents = documents;
        this.written = written;
    }

    /**
     * @param rollId which roll of a metre product; the one that fits best when it is left out
     * @param quantity pieces or metres; the whole roll when it is left out
     */
    record TransferProduct(
            @NotNull UUID fromBranchId,
            @NotNull UUID toBranchId,
            @Nullable UUID variantId,
            @Nullable String size,
            @Nullable UUID rollId,

            @Nullable @Positive @Digits(integer = 11, fraction = 3)
            BigDecimal quantity,

            @Nullable @Size(max = 1000) String note) {}

    @PostMapping("/{id}/transfer")
    @Requires(Permission.STOCK_TRANSFER)
    @Says("stock.transferred")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.INSUFFICIENT_STOCK)
    @Operation(operationId = "transferProduct", summary = "Move pieces or a roll to another branch at once")
    Answer<StockDocumentView> transfer(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody TransferProduct command) {
        var line = new TransferStock.Line(
                command.variantId(),
                command.variantId() == null ? id : null,
                command.size(),
                command.rollId(),
                command.quantity());
        products.require(caller, id);
        return transferAll(
                caller,
                request,
                new TransferStock(command.fromBranchId(), command.toBranchId(), command.note(), List.of(line), null));
    }

    @PostMapping("/bulk-transfer")
    @Heavy(WorkClass.BULK)
    @Requires(Permission.STOCK_TRANSFER)
    @Says("stock.transferred")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.INSUFFICIENT_STOCK)
    @Operation(operationId = "transferProducts", summary = "Move goods to another branch at once, all or nothing")
    Answer<StockDocumentView> transferAll(
            Caller caller, Repeatable request, @Valid @RequestBody TransferStock command) {
        return written.once(
                caller,
                request,
                command,
                Permission.STOCK_TRANSFER,
                batch -> documents.transfer(batch, caller, command));
    }
}
