package io.smartbiz.files;

import io.smartbiz.files.storage.IncomingFolder;
import io.smartbiz.files.storage.Storage;
import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.data.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Moves files from one storage to the other, also while a server is running. Each row names the storage of its bytes, so a
 * move that was interrupted continues where it stopped.
 */
@Service
public class FileMove {

    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final ContentRepository repository;
    private final Storages storages;
    private final IncomingFolder incoming;
    private final Transactions transactions;

    FileMove(ContentRepository repository, Storages storages, IncomingFolder incoming, Transactions transactions) {
        this.repository = repository;
        this.storages = storages;
        this.incoming = incoming;
        this.transactions = transactions;
    }

    /**
     * Moves all files of the bound organisation.
     *
     * @param target {@code folder} or {@code s3}
     * @return how many were moved
     */
    public int move(UUID organizationId, String target) throws IOException {
        int moved = 0;
        UUID after = FIRST;
        while (true) {
            UUID from = after;
            List<Content> some = transactions.read(() -> repository.elsewhere(organizationId, target, from, AT_ONCE));
            if (some.isEmpty()) {
                return moved;
            }
            for (Content content : some) {
                moved += move(organizationId, content, target) ? 1 : 0;
            }
            after = some.getLast().id();
        }
    }

    private boolean move(UUID organizationId, Content content, String target) throws IOException {
        List<String> keys = content.keys(organizationId);
        var sizes = new ArrayList<Long>(List.of(content.size()));
        if (content.isReady()) {
            sizes.add(content.thumbnailSize());
        }
        for (int i = 0; i < keys.size(); i++) {
            copy(storages.of(content.storage()), storages.of(target), keys.get(i), sizes.get(i), content.mediaType());
        }
        boolean moved = transactions.write(() -> repository.moved(organizationId, content, target));
        // If the row has changed meanwhile, the copy is stale, and the next move takes the file.
        storages.remove(moved ? content.storage() : target, keys);
        return moved;
    }

    private void copy(Storage from, Storage to, String key, long size, String mediaType) throws IOException {
        Path file = incoming.next();
        try {
            try (InputStream bytes = from.open(key, 0, size)) {
                long copied = Files.copy(bytes, file);
                if (copied != size) {
                    throw new IOException(key + " should have " + size + " bytes, but has " + copied);
                }
            }
            to.put(key, file, mediaType);
        } finally {
            IncomingFolder.remove(file);
        }
    }
}
