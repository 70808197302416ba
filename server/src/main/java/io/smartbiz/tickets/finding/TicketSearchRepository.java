package io.smartbiz.tickets.finding;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.search.DocumentQuery;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.TicketRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Reads what a search of tickets needs: words like those that were typed, the tickets and their texts. */
@Repository
class TicketSearchRepository {

    /** Words shorter than this have too many others that are spelt alike. */
    private static final int LEAST_TO_BE_LIKE = 4;

    /** Joins the tables in the written order: planning all other orders would cost more than most of these reads. */
    private static final Sql AS_WRITTEN = Sql.of("set local join_collapse_limit = 1");

    private static final Sql BEGINNING = Sql.of("""
            select typed.place, known.word
            from unnest(:typed::text[]) with ordinality typed (word, place)
            cross join lateral (
                select k.word from desk.searched_words k where k.organization_id = :organization
                    and k.word > typed.word collate "C" and k.word < (typed.word || chr(1114111)) collate "C"
                order by k.word limit 20) known""");
    /** A number is never treated as misspelt: the right one would be hard to find among similar ones. */
    private static final Sql LIKE = Sql.of("""
            select typed.place, known.word
            from unnest(:typed::text[]) with ordinality typed (word, place)
            cross join lateral (
                select k.word from desk.searched_words k where k.organization_id = :organization and k.word % typed.word
                    and abs(length(k.word) - length(typed.word)) <= 2
                order by similarity(k.word, typed.word) desc, k.word limit 6) known
            where length(typed.word) >= :least and typed.word !~ '[0-9]'""").with("least", LEAST_TO_BE_LIKE);

    /** The texts of tickets: the description, and the comments and names of files that contain the words. */
    private static final Sql TEXTS = Sql.of("""
            select t.id as ticket_id, 'description' as place, t.description as text, false as is_internal from desk.tickets t
            where t.organization_id = :organization and t.id = any(:ids::uuid[])
            union all
            select t.id, c.place, c.text, c.is_internal from unnest(:ids::uuid[]) t(id)
            cross join lateral (
                select case when f.id is null then 'comment' else 'attachment' end as place, coalesce(c.body, f.name) as text,
                    d.is_internal
                from desk.searched_documents d
                left join desk.comments c on c.organization_id = :organization and c.id = d.source_id and c.deleted_at is null
                left join core.files f on f.organization_id = :organization and f.id = d.source_id and f.deleted_at is null
                where d.organization_id = :organization and d.ticket_id = t.id and d.words @@ :words::tsquery
                    and (c.id is not null or f.id is not null)
                order by coalesce(c.created_at, f.created_at) desc limit 5) c""");

    private final Pipeline pipeline;

    TicketSearchRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * A ticket that was found.
     *
     * @param rank how well it fits
     * @param hits how many tickets were found in all
     */
    record Found(TicketView ticket, int rank, int hits) {}

    /** A text of a ticket. @param place {@code description}, {@code comment} or {@code attachment} */
    record Text(UUID ticketId, String place, String text, boolean isInternal) {}

    private record KnownWord(int place, String word) {}

    /** The words together with those that begin with them. */
    DocumentQuery withBeginnings(DocumentQuery words) {
        return withOthers(words, BEGINNING);
    }

    /** The words together with those that are spelt alike. */
    DocumentQuery withAlike(DocumentQuery words) {
        return withOthers(words, LIKE);
    }

    private DocumentQuery withOthers(DocumentQuery words, Sql statement) {
        var others = new ArrayList<Set<String>>();
        words.words().forEach(_ -> others.add(new LinkedHashSet<>()));
        try (var batch = pipeline.beginSearch()) {
            var known = batch.fetch(statement.withTexts("typed", words.typed()), KnownWord.class);
            batch.commit();
            known.list().forEach(one -> others.get(one.place() - 1).add(one.word()));
        }
        return words.or(others);
    }

    /** Runs a statement of {@link TicketSearchQuery}. */
    List<Found> find(Sql statement, Instant now) {
        try (var batch = pipeline.beginSearch()) {
            batch.add(AS_WRITTEN);
            var rows = batch.fetch(
                    statement, row -> new Found(TicketRows.view(row, now), row.integer("rank"), row.integer("hits")));
            batch.commit();
            return rows.list();
        }
    }

    /** The texts of tickets, by ticket. */
    Map<UUID, List<Text>> texts(List<UUID> tickets, DocumentQuery words) {
        try (var batch = pipeline.beginSearch()) {
            var rows = batch.fetch(TEXTS.withIds("ids", tickets).with("words", words.text()), Text.class);
            batch.commit();
            var texts = new HashMap<UUID, List<Text>>();
            rows.list()
                    .forEach(text -> texts.computeIfAbsent(text.ticketId(), _ -> new ArrayList<>())
                            .add(text));
            return texts;
        }
    }
}
