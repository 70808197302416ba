package io.smartbiz.stock.documents;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Idempotency;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.smartbiz.stock.documents.StockDocumentView.MovementView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/stock")
@Tag(name = "Stock")
class StockController {

    private static final String DOCUMENTS = "/api/stock/documents";

    private final StockDocuments documents;
    private final StockDocumentRepository repository;
    private final MovementRepository movements;
    private final Idempotency idempotency;
    private final Clock clock;

    StockController(
            StockDocuments documents,
            StockDocumentRepository repository,
            MovementRepository movements,
            Idempotency idempotency,
            Clock clock) {
        this.documents = documents;
        this.repository = repository;
        this.movements = movements;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping("/movements")
    @Requires(Permission.STOCK_VIEW)
    @Operation(summary = "List the stock movements, the newest first")
    Page<MovementView> movements(Caller caller, StockFilter filter, ListRequest request) {
        Period period = period(caller, filter);
        return movements.list(caller, filter, period, request);
    }

    @GetMapping("/documents")
    @Requires(Permission.STOCK_VIEW)
    @Operation(summary = "List receipts of goods, adjustments and transfers, the newest first")
    Page<StockDocumentView> documents(Caller caller, StockFilter filter, ListRequest request) {
        Period period = period(caller, filter);
        return repository.list(caller, filter, period, request);
    }

    private @Nullable Period period(Caller caller, StockFilter filter) {
        return filter.dates().period(caller.organization(), clock);
    }

    @GetMapping("/documents/{id}")
    @Requires(Permission.STOCK_VIEW)
    @Operation(summary = "Read a stock document with its movements")
    StockDocumentView document(Caller caller, @PathVariable UUID id) {
        return repository.document(caller, id, caller.scope(Permission.STOCK_VIEW));
    }

    @PostMapping("/receipts")
    @Requires(Permission.STOCK_RECEIVE)
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.IDEMPOTENCY_KEY_REUSED, ErrorCode.REQUEST_IN_PROGRESS})
    @Operation(summary = "Receive goods")
    Answer<StockDocumentView> receive(
            Caller caller,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ReceiveGoods command) {
        return once(
                request(caller, key, command, "stock.received", Permission.STOCK_RECEIVE),
                batch -> documents.receive(batch, caller, command));
    }

    @PostMapping("/adjustments")
    @Requires(Permission.STOCK_ADJUST)
    @Fails({ErrorCode.INSUFFICIENT_STOCK, ErrorCode.IDEMPOTENCY_KEY_REUSED, ErrorCode.REQUEST_IN_PROGRESS})
    @Operation(summary = "Adjust the stock to what is really there")
    Answer<StockDocumentView> adjust(
            Caller caller,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody AdjustStock command) {
        return once(
                request(caller, key, command, "stock.adjusted", Permission.STOCK_ADJUST),
                batch -> documents.adjust(batch, caller, command));
    }

    private Idempotency.Request request(
            Caller caller, @Nullable String key, Object command, String message, Permission making) {
        return new Idempotency.Request(
                caller, key, DOCUMENTS, command, message, id -> repository.document(caller, id, caller.scope(making)));
    }

    private Answer<StockDocumentView> once(Idempotency.Request request, Function<Batch, UUID> work) {
        return idempotency.once(request, batch -> {
            UUID document = work.apply(batch);
            return new Created<>(document, repository.document(batch, request.caller(), document));
        });
    }
}
