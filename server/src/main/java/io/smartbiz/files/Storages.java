package io.smartbiz.files;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.Settings;
import io.smartbiz.platform.text.Message;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The places where bytes lie, and the names under which they lie there. */
@Component
class Storages {

    private static final Logger log = LoggerFactory.getLogger(Storages.class);
    private static final int RETRY_SECONDS = 10;

    private final List<Storage> storages;
    private final String current;
    private final boolean hasS3;

    Storages(List<Storage> storages, Settings settings) {
        this.storages = storages;
        this.hasS3 = settings.files().s3() != null;
        this.current = settings.files().inS3() ? "s3" : "folder";
    }

    /** Where new files are put. */
    Storage current() {
        return of(current);
    }

    Storage of(String name) {
        return storages.stream()
                .filter(storage -> storage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those that are set up. */
    List<Storage> used() {
        return storages.stream()
                .filter(storage -> hasS3 || !storage.name().equals("s3"))
                .toList();
    }

    /** What a content is kept as: as it came, or the two pictures that were made of it. */
    static List<String> keys(UUID organizationId, FileRepository.Content content) {
        String original = original(organizationId, content.id());
        return content.isReady()
                ? List.of(rendition(original, Rendition.FULL), rendition(original, Rendition.THUMBNAIL))
                : List.of(original);
    }

    static String prefix(UUID organizationId) {
        return organizationId + "/";
    }

    static String original(UUID organizationId, UUID contentId) {
        return prefix(organizationId) + contentId;
    }

    static String rendition(String original, Rendition size) {
        return original + "." + size.code();
    }

    /** What is answered when a storage cannot work. */
    static Failure unavailable(IOException error) {
        boolean full = String.valueOf(error.getMessage()).contains("No space left");
        log.error("Files cannot be kept or had at present", error);
        return Failure.of(ErrorCode.UNAVAILABLE, Message.of(full ? "disk.full" : "file.storage_away"))
                .retryAfter(RETRY_SECONDS);
    }

    /** Removes what nobody knows of any more; when that fails the nightly job removes it. */
    void remove(String storage, List<String> keys) {
        for (String key : keys) {
            try {
                of(storage).delete(key);
            } catch (IOException e) {
                log.warn("{} could not be removed; it is tried again at night: {}", key, e.toString());
            }
        }
    }
}
