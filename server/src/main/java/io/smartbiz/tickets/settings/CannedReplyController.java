package io.smartbiz.tickets.settings;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.http.WholeList;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/canned-replies")
@Tag(name = "Canned replies")
class CannedReplyController {

    private final CannedReplies replies;

    CannedReplyController(CannedReplies replies) {
        this.replies = replies;
    }

    @QueryParameters
    record ReplyFilter(@Nullable Boolean deleted) {}

    @GetMapping
    @Requires({Permission.TICKETS_WORK, Permission.DESK_MANAGE})
    @Operation(summary = "List the canned replies")
    Page<CannedReplyView> list(Caller caller, ReplyFilter filter, WholeList part) {
        return part.of(replies.list(caller, Boolean.TRUE.equals(filter.deleted())));
    }

    @PostMapping
    @Requires(Permission.DESK_MANAGE)
    @Says("canned_reply.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Create a canned reply")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<CannedReplyView> create(Caller caller, Repeatable request, @Valid @RequestBody EditCannedReply command) {
        return request.create(
                command, () -> replies.create(caller, command), CannedReplyView::id, id -> replies.get(caller, id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @Says("canned_reply.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a canned reply")
    CannedReplyView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditCannedReply> edit) {
        return replies.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a canned reply")
    void delete(Caller caller, @PathVariable UUID id) {
        replies.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.DESK_MANAGE)
    @Says("canned_reply.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Restore a deleted canned reply")
    Answer<CannedReplyView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> replies.restore(caller, id), () -> replies.get(caller, id));
    }

    @PostMapping("/{id}/render")
    @Requires(Permission.TICKETS_WORK)
    @Operation(operationId = "renderCannedReply", summary = "Read a canned reply filled in for a ticket")
    RenderedReply render(Caller caller, @PathVariable UUID id, @Valid @RequestBody RenderReply command) {
        return replies.render(caller, id, command);
    }
}
