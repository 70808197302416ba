package io.smartbiz.files;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Pictures;
import io.smartbiz.files.storage.IncomingFolder;
import io.smartbiz.files.storage.Storage;
import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventListener;
import io.smartbiz.platform.events.Happened;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Replaces an uploaded picture by two smaller ones. */
@Component
class PictureMaking implements EventListener {

    private static final Logger log = LoggerFactory.getLogger(PictureMaking.class);

    /** A second try, because the process may have ended for another reason. */
    private static final int MOST_TRIES = 2;

    private final ContentRepository repository;
    private final Storages storages;
    private final Pictures pictures;
    private final IncomingFolder incoming;
    private final Transactions transactions;

    PictureMaking(
            ContentRepository repository,
            Storages storages,
            Pictures pictures,
            IncomingFolder incoming,
            Transactions transactions) {
        this.repository = repository;
        this.storages = storages;
        this.pictures = pictures;
        this.incoming = incoming;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "files.pictures";
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return Set.of(PictureStored.class);
    }

    /** Decoding takes seconds, in which no connection is to be held. */
    @Override
    public boolean isTransactional() {
        return false;
    }

    @Override
    public void on(Happened event) {
        UUID organization = Objects.requireNonNull(CurrentOrganization.idOrNull());
        UUID id = event.as(PictureStored.class).contentId();
        Content content = transactions.read(() -> repository.find(organization, id));
        if (content == null || !content.isPending()) {
            return;
        }
        List<Path> files = List.of(incoming.next(), incoming.next(), incoming.next());
        try {
            make(organization, content, files.get(0), files.get(1), files.get(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.forEach(IncomingFolder::remove);
        }
    }

    private void make(UUID organization, Content content, Path original, Path full, Path thumbnail) throws IOException {
        Storage storage = storages.of(content.storage());
        String key = content.originalKey(organization);
        try (InputStream bytes = storage.open(key, 0, content.size())) {
            Files.copy(bytes, original);
        }
        Pictures.Size size = mayTry(organization, content) ? render(original, content, full, thumbnail) : null;
        if (size == null) {
            requireUnmoved(transactions.write(() -> repository.renderingFailed(organization, content)), key);
            return;
        }
        storage.put(content.key(organization, Rendition.FULL), full, FileType.JPEG.mediaType());
        storage.put(content.key(organization, Rendition.THUMBNAIL), thumbnail, FileType.JPEG.mediaType());
        long bytes = Files.size(full);
        long thumbnailBytes = Files.size(thumbnail);
        requireUnmoved(
                transactions.write(() -> repository.rendered(organization, content, size, bytes, thumbnailBytes)), key);
        storages.remove(storage.name(), List.of(key));
    }

    /** The next delivery finds a moved picture in its new place. */
    private static void requireUnmoved(boolean unmoved, String key) throws IOException {
        if (!unmoved) {
            throw new IOException(key + " was moved meanwhile");
        }
    }

    /** Counted and committed before each try: a picture that ended the process must not end it again. */
    private boolean mayTry(UUID organization, Content content) {
        return transactions.write(() -> repository.countTry(organization, content, MOST_TRIES));
    }

    /** Null for a picture that cannot be made smaller: it stays as it was uploaded. */
    private Pictures.@Nullable Size render(Path original, Content content, Path full, Path thumbnail) {
        try {
            return pictures.render(original, FileType.of(content.mediaType()), full, thumbnail);
        } catch (IOException e) {
            log.warn("The picture {} cannot be made smaller: {}", content.id(), e.toString());
            return null;
        }
    }
}
