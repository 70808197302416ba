package io.smartbiz.identity;

import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileUploads;
import io.smartbiz.files.FileUploads.Uploading;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Files")
class MemberPhotoController {

    private final Members members;
    private final FileUploads uploads;

    MemberPhotoController(Members members, FileUploads uploads) {
        this.members = members;
        this.uploads = uploads;
    }

    @PostMapping(path = "/api/upload/member-photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @SignedIn
    @Says("member.photo_set")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.QUOTA_EXCEEDED})
    @Operation(
            operationId = "setMemberPhoto",
            summary = "Set the caller's photo, or that of a member whom the caller may change")
    Answer<MemberView> setMemberPhoto(
            Caller caller,
            Repeatable request,
            @RequestParam(name = "member_id", required = false) @Nullable UUID memberId,
            @RequestPart(Attachments.FIELD) MultipartFile file) {
        UUID id = memberId == null ? caller.requireMember() : memberId;
        return uploads.uploadOnce(
                caller,
                request,
                Uploading.to(
                        id,
                        List.of(file),
                        FileType.PICTURES,
                        ids -> members.setPhoto(caller, id, ids),
                        () -> members.shown(caller, id)));
    }
}
