package io.smartbiz.tickets.settings;

import static io.smartbiz.database.desk.Tables.CANNED_REPLIES;
import static io.smartbiz.database.desk.Tables.TICKET_CATEGORIES;
import static org.jooq.Records.mapping;

import io.smartbiz.database.desk.tables.records.CannedRepliesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.WholeRows;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CannedReplyRepository {

    private static final EntityType<CannedRepliesRecord> REPLY = EntityType.of(
                    "canned_reply", CANNED_REPLIES, CANNED_REPLIES.NAME)
            .atMost(200)
            .weighed();

    /** A reply takes 60 KB at most. */
    private static final int AT_ONCE = 50;

    private final DSLContext db;
    private final AuditedRows rows;

    CannedReplyRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    List<CannedReplyView> list(Caller caller, boolean deleted) {
        return list(CANNED_REPLIES
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(deleted ? CANNED_REPLIES.DELETED_AT.isNotNull() : CANNED_REPLIES.DELETED_AT.isNull()));
    }

    CannedReplyView get(Caller caller, UUID id) {
        return list(CANNED_REPLIES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(CANNED_REPLIES.ID.eq(id).and(CANNED_REPLIES.DELETED_AT.isNull())))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<CannedReplyView> list(Condition where) {
        var query = db.select(
                        CANNED_REPLIES.ID,
                        CANNED_REPLIES.NAME,
                        CANNED_REPLIES.BODY,
                        CANNED_REPLIES.LANGUAGE,
                        CANNED_REPLIES.CATEGORY_ID,
                        CANNED_REPLIES.VERSION)
                .from(CANNED_REPLIES)
                .where(where)
                .orderBy(Alphabet.ofRequest().order(CANNED_REPLIES.NAME))
                .limit(REPLY.listed());
        return WholeRows.fetch(query, AT_ONCE, mapping(CannedReplyView::new));
    }

    UUID insert(Caller caller, EditCannedReply command) {
        CannedRepliesRecord reply = rows.create(REPLY);
        fill(reply, command);
        return rows.insert(caller, REPLY, reply).getId();
    }

    /** @param check refuses what does not fit; it gets the present category, too */
    void update(Caller caller, UUID id, Edit<EditCannedReply> edit, BiConsumer<EditCannedReply, @Nullable UUID> check) {
        rows.edit(caller, REPLY, id, edit, EditCannedReply::of, (reply, command) -> {
            check.accept(command, reply.getCategoryId());
            fill(reply, command);
        });
    }

    private static void fill(CannedRepliesRecord reply, EditCannedReply command) {
        reply.setName(command.name().strip());
        reply.setBody(command.body());
        reply.setLanguage(command.language() == null ? null : command.language().code());
        reply.setCategoryId(command.categoryId());
    }

    boolean hasCategory(Caller caller, UUID id) {
        return db.fetchExists(
                TICKET_CATEGORIES,
                TICKET_CATEGORIES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(TICKET_CATEGORIES.ID.eq(id))
                        .and(TICKET_CATEGORIES.DELETED_AT.isNull()));
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, REPLY, id);
    }

    void restore(Caller caller, UUID id) {
        rows.restore(caller, REPLY, id);
    }
}
