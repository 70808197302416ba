package io.smartbiz.stock.documents;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.smartbiz.stock.documents.StockDocumentView.MovementView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/stock")
@Tag(name = "Stock")
class StockController {

    private final StockDocuments documents;
    private final StockDocumentRepository repository;
    private final MovementRepository movements;
    private final WrittenDocuments written;
    private final Clock clock;

    StockController(
            StockDocuments documents,
            StockDocumentRepository repository,
            MovementRepository movements,
            WrittenDocuments written,
            Clock clock) {
        this.documents = documents;
        this.repository = repository;
        this.movements = movements;
        this.written = written;
        this.clock = clock;
    }

    @GetMapping("/movements")
    @Requires(Permission.STOCK_VIEW)
    @Operation(operationId = "listStockMovements", summary = "List the stock movements, the newest first")
    Page<MovementView> movements(Caller caller, StockFilter filter, ListRequest request) {
        Period period = period(caller, filter);
        return movements.list(caller, filter, period, request);
    }

    @GetMapping("/documents")
    @Requires(Permission.STOCK_VIEW)
    @Operation(
            operationId = "listStockDocuments",
            summary = "List receipts of goods, adjustments and transfers, the newest first")
    Page<StockDocumentView> documents(Caller caller, StockFilter filter, ListRequest request) {
        Period period = period(caller, filter);
        return repository.list(caller, filter, period, request);
    }

    private @Nullable Period period(Caller caller, StockFilter filter) {
        return filter.dates().period(caller.organization(), clock);
    }

    @GetMapping("/documents/{id}")
    @Requires(Permission.STOCK_VIEW)
    @Operation(operationId = "getStockDocument", summary = "Read a stock document with its movements")
    StockDocumentView document(Caller caller, @PathVariable UUID id) {
        return repository.document(caller, id, caller.scope(Permission.STOCK_VIEW));
    }

    @PostMapping("/receipts")
    @Requires(Permission.STOCK_RECEIVE)
    @Says("stock.received")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(operationId = "receiveGoods", summary = "Receive goods")
    Answer<StockDocumentView> receive(Caller caller, Repeatable request, @Valid @RequestBody ReceiveGoods command) {
        return written.once(
                caller, request, command, Permission.STOCK_RECEIVE, batch -> documents.receive(batch, caller, command));
    }

    @PostMapping("/adjustments")
    @Requires(Permission.STOCK_ADJUST)
    @Says("stock.adjusted")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.INSUFFICIENT_STOCK)
    @Operation(operationId = "adjustStock", summary = "Adjust the stock to what is really there")
    Answer<StockDocumentView> adjust(Caller caller, Repeatable request, @Valid @RequestBody AdjustStock command) {
        return written.once(
                caller, request, command, Permission.STOCK_ADJUST, batch -> documents.adjust(batch, caller, command));
    }
}
