package io.smartbiz.files;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Inspector;
import io.smartbiz.files.quotas.UploadQuotas;
import io.smartbiz.files.storage.IncomingFolder;
import io.smartbiz.files.storage.Storages;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Repeatable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
     * Keeps what was uploaded, once for each idempotency key. Otherwise as {@link #upload(Caller, List, Set, Function)}.
     *
     * @param what the files, what they are for, and what is shown of them
     */
    public <T> Answer<T> uploadOnce(Caller caller, Repeatable request, Uploading<T> what) {
        var command = UploadedParts.of(request, what.subject(), what.parts());
        Answer<T> former = request.former(command, what.view());
        return former != null
                ? former
                : request.changeWithin(
                        command,
                        kept -> upload(
                                caller,
                                what.parts(),
                                what.accepted(),
                                ids -> kept.keep(() -> what.attach().apply(ids)),
                                what.unattached()),
                        what.view());
    }

    /**
     * What a request uploads.
     *
     * @param subject what the files are for; null for no record
     * @param accepted the types that are allowed
     * @param attach attaches the new files, by their ids, in the transaction that adds them
     * @param view shows the record again; null if the answer shows nothing that rights hide
     * @param unattached whether the files belong to their uploader until a record takes them
     */
    public record Uploading<T>(
            @Nullable UUID subject,
            List<MultipartFile> parts,
            Set<FileType> accepted,
            Function<List<UUID>, T> attach,
            @Nullable Supplier<T> view,
            boolean unattached) {

        /** Files for a record. */
        public static <T> Uploading<T> to(
                UUID subject,
                List<MultipartFile> parts,
                Set<FileType> accepted,
                Function<List<UUID>, T> attach,
                @Nullable Supplier<T> view) {
            return new Uploading<>(subject, parts, accepted, attach, view, false);
        }

        /** Files that a record will take later. */
        public static <T> Uploading<T> unattached(
                List<MultipartFile> parts, Set<FileType> accepted, Function<List<UUID>, T> show) {
            return new Uploading<>(null, parts, accepted, show, null, true);
        }
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
