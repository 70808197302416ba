package io.smartbiz.tickets.index;

import static io.smartbiz.database.core.Tables.FILES;
import static io.smartbiz.database.desk.Tables.COMMENTS;
import static io.smartbiz.database.desk.Tables.TICKET_DOCUMENTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import io.smartbiz.database.desk.tables.records.TicketDocumentsRecord;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.search.DocumentWords;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Writes the text index of tickets: one document for a ticket itself and one for each of its comments and files. */
@Repository
public class TicketIndexRepository {

    /** jOOQ knows no type for a tsvector, so only an expression sets it. */
    @SuppressWarnings("deprecation")
    private static final TableField<TicketDocumentsRecord, ?> VECTOR = TICKET_DOCUMENTS.WORDS;

    private static final Sql VECTOR_OF_WORDS = Sql.of("array_to_tsvector(:words)");
    /** Only the database knows the number of a new ticket, and so its words. */
    private static final Sql WORDS_WITH_NUMBER = Sql.of("""
            (select :words::text[] || string_to_array(substr(number, 3), '-') from desk.tickets
            where organization_id = :organization and id = :ticket)""");

    private static final Sql WORDS = Sql.of(":words");
    private static final Sql KNOWN_WORDS = Sql.of("""
            insert into desk.ticket_words (organization_id, word) select :organization, word from unnest(:words::text[]) word
            on conflict (organization_id, word) do nothing returning 1""");
    private static final Sql REMOVE = Sql.of("""
            delete from desk.ticket_documents
            where organization_id = :organization and ticket_id = :ticket and source_id = :source""");
    private static final Sql REMOVE_TEXTS = Sql.of("""
            delete from desk.ticket_documents
            where organization_id = :organization and ticket_id = :ticket and source_id <> :ticket""");

    private final DSLContext db;

    TicketIndexRepository(DSLContext db) {
        this.db = db;
    }

    /** Queues the document of a ticket itself. */
    public void index(Batch batch, IndexedTicket ticket, String description) {
        Sql words = WORDS_WITH_NUMBER
                .with("words", DocumentWords.ofSubject(ticket.marks(), ticket.title(), description))
                .with("ticket", ticket.id());
        document(batch, ticket, ticket.id(), false, words);
        know(batch, ticket.title(), description);
    }

    /**
     * Queues the document of another text of a ticket.
     *
     * @param sourceId the comment or file that the text belongs to
     * @param internal whether only those find it who may read internal comments
     */
    public void indexText(Batch batch, IndexedTicket ticket, UUID sourceId, boolean internal, String text) {
        document(
                batch,
                ticket,
                sourceId,
                internal,
                WORDS.with("words", DocumentWords.ofText(ticket.marks(), ticket.title(), text)));
        know(batch, text);
    }

    private static void document(Batch batch, IndexedTicket ticket, UUID sourceId, boolean internal, Sql words) {
        batch.insertOrUpdate(
                TICKET_DOCUMENTS,
                row -> row.set(TICKET_DOCUMENTS.TICKET_ID, ticket.id())
                        .set(TICKET_DOCUMENTS.SOURCE_ID, sourceId)
                        .set(TICKET_DOCUMENTS.IS_INTERNAL, internal)
                        .set(VECTOR, VECTOR_OF_WORDS.with("words", words)));
    }

    private static void know(Batch batch, String... texts) {
        String[] words = DocumentWords.known(texts);
        if (words.length > 0) {
            batch.add(KNOWN_WORDS.with("words", words));
        }
    }

    /** Reads all texts of a ticket and queues new documents for them, after its title, branch or texts have changed. */
    public void reindex(Batch batch, IndexedTicket ticket, String description) {
        index(batch, ticket, description);
        db.select(COMMENTS.ID, COMMENTS.IS_INTERNAL, COMMENTS.BODY)
                .from(COMMENTS)
                .where(COMMENTS.ORGANIZATION_ID.eq(ticket.organizationId()))
                .and(COMMENTS.TICKET_ID.eq(ticket.id()))
                .and(COMMENTS.DELETED_AT.isNull())
                .unionAll(filesOf(ticket))
                .fetch(mapping(OtherText::new))
                .forEach(text -> indexText(batch, ticket, text.sourceId(), text.internal(), text.text()));
    }

    /** A comment, or the name of a file. */
    private record OtherText(UUID sourceId, boolean internal, String text) {}

    /** The names of the files of a ticket and of its comments. */
    private Select<Record3<UUID, Boolean, String>> filesOf(IndexedTicket ticket) {
        return db.select(FILES.ID, coalesce(COMMENTS.IS_INTERNAL, inline(false)), FILES.NAME)
                .from(FILES)
                .leftJoin(COMMENTS)
                .on(COMMENTS.ORGANIZATION_ID.eq(FILES.ORGANIZATION_ID))
                .and(COMMENTS.ID.eq(FILES.OWNER_ID))
                .and(COMMENTS.DELETED_AT.isNull())
                .where(FILES.ORGANIZATION_ID.eq(ticket.organizationId()))
                .and(FILES.DELETED_AT.isNull())
                .and(FILES.OWNER_ID.eq(ticket.id()).or(COMMENTS.TICKET_ID.eq(ticket.id())));
    }

    /** Queues the removal of the document of one comment or file. */
    public void remove(Batch batch, UUID ticketId, UUID sourceId) {
        batch.add(REMOVE.with("ticket", ticketId).with("source", sourceId));
    }

    /** Queues the removal of all documents of a ticket but its own. */
    public void removeTexts(Batch batch, UUID ticketId) {
        batch.add(REMOVE_TEXTS.with("ticket", ticketId));
    }
}
