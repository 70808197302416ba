package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.TicketSource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
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
@RequestMapping("/api/tickets/{id}/comments")
@Tag(name = "Comments")
class CommentController {

    private final Comments comments;

    CommentController(Comments comments) {
        this.comments = comments;
    }

    @GetMapping
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(summary = "List the comments of a ticket, the oldest first; internal ones for those who may read them")
    Page<CommentView> list(Caller caller, @PathVariable UUID id, ListRequest request) {
        return comments.list(caller, id, request);
    }

    @PostMapping
    @Requires({Permission.TICKETS_WORK, Permission.TICKETS_VIEW_INTERNAL, Permission.TICKETS_CREATE})
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Says("comment.written")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "writeComment", summary = "Comment on a ticket, publicly or for those who work on tickets")
    Answer<CommentView> write(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody WriteComment command) {
        return request.create(
                command,
                () -> comments.write(caller, id, command, TicketSource.PANEL),
                comment -> comments.get(caller, id, comment));
    }

    @PutMapping("/{commentId}")
    @Requires({Permission.TICKETS_WORK, Permission.TICKETS_VIEW_INTERNAL, Permission.TICKETS_CREATE})
    @Says("comment.updated")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(operationId = "updateComment", summary = "Change the caller's own comment within 15 minutes")
    CommentView edit(
            Caller caller, @PathVariable UUID id, @PathVariable UUID commentId, @RequestBody Edit<EditComment> edit) {
        return comments.edit(caller, id, commentId, edit);
    }

    @DeleteMapping("/{commentId}")
    @Requires({Permission.TICKETS_WORK, Permission.TICKETS_VIEW_INTERNAL, Permission.TICKETS_CREATE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(summary = "Delete the caller's own comment within 15 minutes")
    void delete(Caller caller, @PathVariable UUID id, @PathVariable UUID commentId) {
        comments.delete(caller, id, commentId);
    }

    @GetMapping("/{commentId}/versions")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(
            operationId = "listCommentVersions",
            summary = "Read the earlier versions of a comment, the oldest first")
    Page<CommentView.Former> versions(
            Caller caller, @PathVariable UUID id, @PathVariable UUID commentId, ListRequest request) {
        return comments.versions(caller, id, commentId, request);
    }
}
