package io.smartbiz.files;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Pictures;
import io.smartbiz.files.storage.IncomingFolder;
import io.smartbiz.files.storage.Storage;
import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.data.Pipeline;
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

    private final ContentRepository repository;
    private final Storages storages;
    private final Pictures pictures;
    private final IncomingFolder incoming;
    private final Pipeline pipeline;

    PictureMaking(
            ContentRepository repository,
            Storages storages,
            Pictures pictures,
            IncomingFolder incoming,
            Pipeline pipeline) {
        this.repository = repository;
        this.storages = storages;
        this.pictures = pictures;
        this.incoming = incoming;
        this.pipeline = pipeline;
    }

    @Override
    public String name() {
        return "files.pictures";
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return Set.of(PictureStored.class);
    }

    @Override
    public void on(Happened event) {
        UUID organization = Objects.requireNonNull(CurrentOrganization.idOrNull());
        Content content =
                repository.find(organization, event.as(PictureStored.class).contentId());
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
        Pictures.Size size = render(organization, content, original, full, thumbnail);
        if (size == null) {
            return;
        }
        storage.put(content.key(organization, Rendition.FULL), full, FileType.JPEG.mediaType());
        storage.put(content.key(organization, Rendition.THUMBNAIL), thumbnail, FileType.JPEG.mediaType());
        if (!repository.rendered(organization, content, size, Files.size(full), Files.size(thumbnail))) {
            throw new IOException(key + " was moved meanwhile");
        }
        try (var batch = pipeline.join()) {
            batch.afterCommit(() -> storages.remove(storage.name(), List.of(key)));
        }
    }

    /** Null for a picture that cannot be made smaller: it stays as it was uploaded. */
    private Pictures.@Nullable Size render(
            UUID organization, Content content, Path original, Path full, Path thumbnail) {
        try {
            return pictures.render(original, FileType.of(content.mediaType()), full, thumbnail);
        } catch (IOException e) {
            log.warn("{} cannot be made smaller: {}", content.originalKey(organization), e.toString());
            repository.renderingFailed(organization, content);
            return null;
        }
    }
}
