package io.smartbiz.files.storage;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.platform.text.Message;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The storages of this installation, and the keys of bytes in them. */
@Component
public class Storages {

    private static final Logger log = LoggerFactory.getLogger(Storages.class);
    private static final int RETRY_SECONDS = 10;

    private final List<Storage> storages;
    private final String current;
    private final boolean hasS3;

    Storages(List<Storage> storages, FileSettings settings) {
        this.storages = storages;
        this.hasS3 = settings.s3() != null;
        this.current = settings.inS3() ? "s3" : "folder";
    }

    /** Where new files are put. */
    public Storage current() {
        return of(current);
    }

    /** The storage that {@code file_contents.storage} names. */
    public Storage of(String name) {
        return storages.stream()
                .filter(storage -> storage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The storages that are set up. */
    public List<Storage> used() {
        return storages.stream()
                .filter(storage -> hasS3 || !storage.name().equals("s3"))
                .toList();
    }

    /** What the keys of an organisation begin with. */
    public static String prefix(UUID organizationId) {
        return organizationId + "/";
    }

    /** The key of bytes. */
    public static String key(UUID organizationId, UUID contentId) {
        return prefix(organizationId) + contentId;
    }

    /** The refusal while a storage does not work: {@code UNAVAILABLE}. */
    public static Failure unavailable(IOException error) {
        boolean full = String.valueOf(error.getMessage()).contains("No space left");
        log.error("The storage of files does not work", error);
        return Failure.of(ErrorCode.UNAVAILABLE, Message.of(full ? "disk.full" : "file.storage_away"))
                .retryAfter(RETRY_SECONDS);
    }

    /** Removes bytes that no row names any more. What cannot be removed now is left to the nightly sweep. */
    public void remove(String storage, List<String> keys) {
        for (String key : keys) {
            try {
                of(storage).delete(key);
            } catch (IOException e) {
                log.warn("{} could not be removed; the nightly sweep tries again: {}", key, e.toString());
            }
        }
    }
}
