package io.smartbiz.files;

import io.smartbiz.files.FileUploads.Uploading;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.http.limits.CountedApart;
import io.smartbiz.platform.http.limits.Streamed;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/files")
@Tag(name = "Files")
class FileController {

    private final FileUploads uploads;
    private final Attachments attachments;
    private final FileAccess access;
    private final FileLinks links;

    FileController(FileUploads uploads, Attachments attachments, FileAccess access, FileLinks links) {
        this.uploads = uploads;
        this.access = access;
        this.attachments = attachments;
        this.links = links;
    }

    /** @param inline whether a browser shows a picture or PDF instead of saving it */
    @QueryParameters
    record HowToSend(@Nullable Rendition size, @Nullable Boolean inline) {}

    /** @param pictures whether only JPEG, PNG, WebP and GIF are accepted */
    @QueryParameters
    record WhatToTake(@Nullable Boolean pictures) {}

    @QueryParameters
    record SignedLink(
            @Nullable UUID organization,
            @Nullable Rendition size,
            @Nullable Long expires,
            @Nullable String signature) {}

    @PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Says("file.uploaded")
    @Fails(ErrorCode.QUOTA_EXCEEDED)
    @Operation(
            operationId = "uploadFiles",
            summary = "Upload files: for a ticket, or to be attached to a record within a day")
    Answer<Page<FileView>> upload(
            Caller caller,
            Repeatable request,
            WhatToTake what,
            @RequestPart(Attachments.FIELD) List<MultipartFile> files,
            @RequestParam(name = "ticket_id", required = false) @Nullable UUID ticketId) {
        Set<FileType> accepted = Boolean.TRUE.equals(what.pictures()) ? FileType.PICTURES : FileType.ALL;
        Function<List<UUID>, Page<FileView>> show = ids -> Page.whole(attachments.uploaded(caller, ids));
        return uploads.uploadOnce(
                caller,
                request,
                ticketId == null
                        ? Uploading.unattached(files, accepted, show)
                        : Uploading.to(ticketId, files, accepted, attaching(caller, ticketId, show), null));
    }

    private Function<List<UUID>, Page<FileView>> attaching(
            Caller caller, UUID ticketId, Function<List<UUID>, Page<FileView>> show) {
        return ids -> {
            attachments.attachToTicket(caller, ticketId, ids);
            return show.apply(ids);
        };
    }

    @GetMapping("/{id}")
    @SignedIn
    @Bare
    @Streamed
    @Operation(operationId = "downloadFile", summary = "Download a file, or the thumbnail of a picture")
    void download(
            Caller caller,
            @PathVariable UUID id,
            HowToSend how,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Rendition size = how.size() == null ? Rendition.FULL : how.size();
        Download.send(() -> access.open(caller, id, size), request, response, Boolean.TRUE.equals(how.inline()));
    }

    @GetMapping("/{id}/info")
    @SignedIn
    @Operation(operationId = "getFileDetails", summary = "Read the details of a file")
    FileView info(Caller caller, @PathVariable UUID id) {
        return access.get(caller, id);
    }

    @GetMapping("/{id}/content")
    @Open
    @Bare
    @CountedApart
    @Fails(ErrorCode.NOT_FOUND)
    @Streamed
    @Operation(
            operationId = "downloadFileByLink",
            summary = "Download a file from a signed address, valid for some minutes")
    void content(@PathVariable UUID id, SignedLink link, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Rendition size = link.size() == null ? Rendition.FULL : link.size();
        UUID organization = link.organization();
        if (organization == null
                || link.expires() == null
                || link.signature() == null
                || !links.isGood(organization, id, size, link.expires(), link.signature())) {
            throw Failure.notFound();
        }
        Download.send(
                () -> CurrentOrganization.call(organization, () -> access.openByLink(organization, id, size)),
                request,
                response,
                true);
    }

    @DeleteMapping("/{id}")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.FORBIDDEN)
    @Operation(summary = "Delete a file")
    void delete(Caller caller, @PathVariable UUID id) {
        access.delete(caller, id);
    }
}
