package io.smartbiz.files;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Inspector;
import io.smartbiz.files.quotas.UploadQuotas;
import io.smartbiz.files.storage.IncomingFolder;
import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files in. */
@Service
public class FileUploads {

    private static final int MOST_TRIES = 3;

    private final FileRepository repository;
    private final ContentKeeping contents;
    private final UploadQuotas quotas;
    private final IncomingFolder incoming;
    private final Inspector inspector;
    private final Transactions transactions;

    FileUploads(
            FileRepository repository,
            ContentKeeping contents,
            UploadQuotas quotas,
            IncomingFolder incoming,
            Inspector inspector,
            Transactions transactions) {
        this.repository = repository;
        this.contents = contents;
        this.quotas = quotas;
        this.incoming = incoming;
        this.inspector = inspector;
        this.transactions = transactions;
    }

    /**
     * Keeps what was uploaded: all of it or nothing. Must not run in a transaction: the bytes are put before it begins.
     *
     * @param accepted the types that are allowed
     * @param attach attaches the new files, by their ids, in the transaction that adds them
     * @throws Failure {@code VALIDATION_ERROR} for an empty or broken file, {@code PAYLOAD_TOO_LARGE},
     *     {@code QUOTA_EXCEEDED}, {@code UNSUPPORTED_MEDIA_TYPE}, {@code UNAVAILABLE} while bytes cannot be kept
     */
    public <T> T upload(
            Caller caller, List<MultipartFile> parts, Set<FileType> accepted, Function<List<UUID>, T> attach) {
        return upload(caller, parts, accepted, attach, false);
    }

    /** As above, for files that belong to their uploader until a record takes them. */
    <T> T uploadUnattached(
            Caller caller, List<MultipartFile> parts, Set<FileType> accepted, Function<List<UUID>, T> show) {
        return upload(caller, parts, accepted, show, true);
    }

    private <T> T upload(
            Caller caller,
            List<MultipartFile> parts,
            Set<FileType> accepted,
            Function<List<UUID>, T> attach,
            boolean unattached) {
        long bytes = parts.stream().mapToLong(MultipartFile::getSize).sum();
        UUID upload = quotas.begin(caller, parts.size(), bytes, unattached);
        boolean kept = false;
        try {
            T result = receiveAll(caller, parts, accepted, ids -> {
                quotas.keep(caller.organizationId(), upload);
                return attach.apply(ids);
            });
            kept = true;
            return result;
        } finally {
            if (!kept) {
                quotas.refuse(caller.organizationId(), upload);
            }
        }
    }

    private <T> T receiveAll(
            Caller caller, List<MultipartFile> parts, Set<FileType> accepted, Function<List<UUID>, T> attach) {
        var uploads = new ArrayList<Upload>();
        try {
            for (int i = 0; i < parts.size(); i++) {
                var upload = new Upload(incoming.next());
                uploads.add(upload);
                receive(upload, parts.get(i), field(parts, i), accepted);
            }
            return keepWithRetries(caller, uploads, attach);
        } catch (IOException e) {
            throw Storages.unavailable(e);
        } finally {
            uploads.forEach(upload -> IncomingFolder.remove(upload.path()));
        }
    }

    private static String field(List<MultipartFile> parts, int i) {
        return parts.size() == 1 ? Attachments.FIELD : Attachments.FIELD + "[" + i + "]";
    }

    private void receive(Upload upload, MultipartFile part, String field, Set<FileType> accepted) throws IOException {
        part.transferTo(upload.path());
        upload.inspected(inspector.inspect(field, upload.path(), part.getOriginalFilename(), accepted));
    }

    /** Tries again when bytes that another file had too were removed in between. */
    private <T> T keepWithRetries(Caller caller, List<Upload> uploads, Function<List<UUID>, T> attach)
            throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return keep(caller, uploads, attach);
            } catch (Upload.JustRemoved e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> T keep(Caller caller, List<Upload> uploads, Function<List<UUID>, T> attach) throws IOException {
        UUID organization = caller.organizationId();
        try {
            for (Upload upload : uploads) {
                contents.put(organization, upload);
            }
            T result = transactions.write(() -> attach.apply(
                    uploads.stream().map(upload -> insert(caller, upload)).toList()));
            contents.removeUnused(organization, uploads);
            return result;
        } catch (Failure | Upload.JustRemoved | IOException e) {
            // After any other error the transaction may have been committed, so nothing is removed here.
            contents.removeAll(organization, uploads);
            throw e;
        }
    }

    private UUID insert(Caller caller, Upload upload) {
        UUID content = contents.take(caller.organizationId(), upload);
        return repository.insert(caller, content, upload.inspection().name());
    }
}
