package io.smartbiz.catalog.prices;

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
import io.smartbiz.platform.http.Told;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Prices")
class PriceChangeController {

    private final PriceChanges changes;

    PriceChangeController(PriceChanges changes) {
        this.changes = changes;
    }

    @PutMapping("/api/products/bulk-price-update")
    @Heavy(WorkClass.BULK)
    @Requires(Permission.PRODUCTS_CHANGE_PRICES)
    @Fails(ErrorCode.STALE_VERSION)
    @Operation(operationId = "changePrices", summary = "Change many prices by one rule, or preview the changes")
    Answer<PriceChangeView> change(Caller caller, Repeatable request, @Valid @RequestBody ChangePrices command) {
        return Boolean.TRUE.equals(command.preview())
                ? request.tellWithoutEffect(told(caller, command))
                : request.tell(command, () -> told(caller, command));
    }

    private Told<PriceChangeView> told(Caller caller, ChangePrices command) {
        PriceChangeView change = changes.change(caller, command);
        return new Told<>(said(command, change), change);
    }

    private static String said(ChangePrices command, PriceChangeView change) {
        if (change.id() != null) {
            return "prices.changed";
        }
        return Boolean.TRUE.equals(command.preview()) ? "prices.previewed" : "prices.unchanged";
    }

    @GetMapping("/api/price-changes")
    @Requires(Permission.PRODUCTS_CHANGE_PRICES)
    @Operation(operationId = "listPriceChanges", summary = "List the bulk price changes, the newest first")
    Page<PriceChangeView> list(Caller caller, ListRequest request) {
        return changes.list(caller, request);
    }

    @GetMapping("/api/price-changes/{id}")
    @Heavy
    @Requires(Permission.PRODUCTS_CHANGE_PRICES)
    @Operation(operationId = "getPriceChange", summary = "Read a bulk price change with its first 1000 prices")
    PriceChangeView get(Caller caller, @PathVariable UUID id) {
        return changes.get(caller, id);
    }

    @GetMapping("/api/price-changes/{id}/items")
    @Heavy
    @Requires(Permission.PRODUCTS_CHANGE_PRICES)
    @Operation(
            operationId = "listPricesOfChange",
            summary = "List all prices of a bulk price change, product by product")
    Page<PriceChangeView.Item> items(Caller caller, @PathVariable UUID id, ListRequest request) {
        return changes.items(caller, id, request);
    }

    @PostMapping("/api/price-changes/{id}/undo")
    @Heavy(WorkClass.BULK)
    @Requires(Permission.PRODUCTS_CHANGE_PRICES)
    @Says("prices.undone")
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.STALE_VERSION})
    @Operation(operationId = "undoPriceChange", summary = "Undo a bulk price change")
    Answer<PriceChangeView> undo(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> changes.undo(caller, id));
    }
}
