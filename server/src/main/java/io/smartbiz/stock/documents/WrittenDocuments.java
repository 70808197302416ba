package io.smartbiz.stock.documents;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.http.Repeatable;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes the stock documents of requests, and shows them to those who wrote them. */
@Component
class WrittenDocuments {

    private static final String PATH = "/api/stock/documents";

    private final StockDocumentRepository repository;

    WrittenDocuments(StockDocumentRepository repository) {
        this.repository = repository;
    }

    /**
     * Writes a document once for each idempotency key.
     *
     * @param making the permission by which the caller makes such documents, and may see this one
     * @param work writes it and returns its id
     */
    Answer<StockDocumentView> once(
            Caller caller, Repeatable request, Object command, Permission making, Function<Batch, UUID> work) {
        return request.at(PATH)
                .createPipelined(
                        command,
                        batch -> {
                            UUID document = work.apply(batch);
                            return new Created<>(document, repository.document(batch, caller, document));
                        },
                        id -> repository.document(caller, id, caller.scope(making)));
    }
}
