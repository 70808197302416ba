package io.smartbiz.files;

import io.smartbiz.files.inspection.Inspection;
import io.smartbiz.files.storage.Storage;
import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.events.Events;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stores the bytes of uploads, equal bytes only once. */
@Component
class ContentKeeping {

    private final ContentRepository repository;
    private final Storages storages;
    private final ObjectProvider<Events> events;
    private final Pipeline pipeline;
    private final Transactions transactions;

    ContentKeeping(
            ContentRepository repository,
            Storages storages,
            ObjectProvider<Events> events,
            Pipeline pipeline,
            Transactions transactions) {
        this.repository = repository;
        this.storages = storages;
        this.events = events;
        this.pipeline = pipeline;
        this.transactions = transactions;
    }

    /** Stores the bytes, unless the same ones are stored already. Called before the transaction that refers to them. */
    void put(UUID organizationId, Upload upload) throws IOException {
        Inspection inspection = upload.inspection();
        upload.put = null;
        boolean kept = transactions.write(() -> repository.hold(organizationId, inspection.sha256()) != null);
        if (!kept) {
            UUID id = Ids.next();
            upload.put = id;
            String mediaType = inspection.type().mediaType();
            storages.current().put(Storages.key(organizationId, id), upload.path(), mediaType);
        }
    }

    /**
     * Registers the bytes that were put, or takes those that are kept already; part of the running transaction.
     *
     * @return the id of the bytes
     * @throws Upload.JustRemoved when the same bytes have just been removed
     */
    UUID take(UUID organizationId, Upload upload) {
        Inspection inspection = upload.inspection();
        UUID put = upload.put;
        String storage = storages.current().name();
        if (put != null && repository.insert(organizationId, put, inspection, storage)) {
            upload.content = put;
            if (inspection.type().isPicture()) {
                requestSmallerPictures(organizationId, put);
            }
            return put;
        }
        UUID kept = repository.hold(organizationId, inspection.sha256());
        upload.content = kept;
        if (kept == null) {
            throw new Upload.JustRemoved();
        }
        return kept;
    }

    private void requestSmallerPictures(UUID organizationId, UUID contentId) {
        try (var batch = pipeline.join()) {
            events.getObject().publish(batch, organizationId, new PictureStored(contentId));
            batch.send();
        }
    }

    /** Removes bytes that are not needed, because somebody else has just stored the same ones. */
    void removeUnused(UUID organizationId, List<Upload> uploads) {
        for (Upload upload : uploads) {
            UUID put = upload.put;
            if (put != null && !put.equals(upload.content)) {
                remove(organizationId, put);
            }
        }
    }

    /** Removes all bytes that were put. */
    void removeAll(UUID organizationId, List<Upload> uploads) {
        for (Upload upload : uploads) {
            if (upload.put != null) {
                remove(organizationId, upload.put);
            }
        }
    }

    private void remove(UUID organizationId, UUID contentId) {
        Storage storage = storages.current();
        storages.remove(storage.name(), List.of(Storages.key(organizationId, contentId)));
    }
}
