package io.smartbiz.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Eleven months of tickets, so that none is archived, of an organisation with fifty branches, put straight into the tables:
 * three of ten are "broken", one of a thousand has each of the words {@code m0} to {@code m999}, and the last ones are open.
 * Every third has a comment.
 */
final class TicketSet {

    static final int BRANCHES = 50;
    /** Works on the tickets of the seventh branch only. */
    static final String AGENT = "agent";

    private static final String[] FILL = {"""
        insert into core.branches (organization_id, id, name, code, created_at, updated_at)
        select :org, (:branch || lpad(i::text, 12, '0'))::uuid, 'Desk ' || i, 'D' || i, now(), now()
        from generate_series(1, 50) i on conflict do nothing""", """
        insert into core.members (organization_id, id, username, full_name, password_hash, language, created_at, updated_at)
        select :org, '00000000-0009-7000-8000-000000000001', 'agent', 'Agent', password_hash, language, now(), now()
        from core.members where organization_id = :org and username = 'director'""", """
        insert into core.member_roles (organization_id, member_id, role_id, branch_ids)
        select :org, '00000000-0009-7000-8000-000000000001', id, array[(:branch || lpad('7', 12, '0'))::uuid]
        from core.roles where organization_id = :org and built_in = 'agent'""", """
        create temporary table filling as
        select i, ('00000000-0007-7000-8000-' || lpad(i::text, 12, '0'))::uuid as ticket,
            (:branch || lpad((1 + (i * 7919::bigint / 13) % 50)::text, 12, '0'))::uuid as at_branch,
            now() - (:tickets - i) * (interval '330 days' / :tickets) as at, i > :tickets - least(3000, :tickets / 10) as open
        from generate_series(1, :tickets) i""", """
        insert into desk.tickets (organization_id, id, number, title, description, category_id, priority, status,
            requester_id, branch_id, tags, source, resolved_at, closed_at, created_at, updated_at, opened_on, solved_on,
            closed_on)
        select :org, ticket, 'T-20200101-' || lpad(i::text, 7, '0'),
            'Problem ' || case when i % 10 < 3 then 'broken ' else '' end || 'r' || i,
            'It is m' || i % 1000 || ' and p' || i % 100,
            (array(select id from desk.ticket_categories where organization_id = :org order by code))[1 + (i / 7) % 4],
            (array['low', 'medium', 'high', 'urgent'])[1 + (i / 11) % 4],
            case when not open then 'closed' when i % 2 = 0 then 'pending' else 'in_progress' end, m.member, at_branch,
            case when i % 1000 = 0 then array['exam'] else '{}' end, 'panel',
            case when not open then at + interval '1 hour' end, case when not open then at + interval '1 day' end, at, at,
            (at at time zone 'UTC')::date, case when not open then ((at + interval '1 hour') at time zone 'UTC')::date end,
            case when not open then ((at + interval '1 day') at time zone 'UTC')::date end
        from filling, (select id as member from core.members where organization_id = :org limit 1) m""", """
        insert into desk.comments (organization_id, id, ticket_id, author_id, body, is_internal, source, created_at,
            updated_at)
        select :org, ticket, ticket, m.member, 'Looked at it: c' || i % 500, i % 9 = 0, 'panel', at, at
        from filling, (select id as member from core.members where organization_id = :org limit 1) m where i % 3 = 0""", """
        insert into desk.ticket_documents (organization_id, ticket_id, source_id, is_internal, words)
        select :org, ticket, source, internal, array_to_tsvector(array_remove(words || array['problem', 'r' || i,
            case when i % 10 < 3 then 'broken' end, 'o:' || replace(:org::text, '-', ''),
            'b:' || replace(at_branch::text, '-', ''), 'h:' || to_char(at at time zone 'UTC', 'YYYYMMDDHH24'),
            'd:' || to_char(day, 'YYYYMMDD'),
            'w:' || floor((day - date '1970-01-01') / 7.0)::int,
            'm:' || (extract(year from day) * 12 + extract(month from day))::int, 'y:' || extract(year from day)::int], null))
        from (select *, (at at time zone 'UTC')::date as day from filling) f
        cross join lateral (
            select ticket as source, false as internal, array['=problem', 'it', 'is', 'and', 'm' || i % 1000, 'p' || i % 100,
                '=r' || i, case when i % 10 < 3 then '=broken' end] as words
            union all
            select ('00000000-0008' || substr(ticket::text, 14))::uuid, i % 9 = 0,
                array['looked', 'at', 'it', 'c' || i % 500] where i % 3 = 0) texts""", """
        insert into desk.ticket_words (organization_id, word)
        select :org, word from (select 'r' || i as word from filling union select 'm' || i % 1000 from filling
            union select 'p' || i % 100 from filling union select 'c' || i % 500 from filling
            union values ('problem'), ('broken'), ('it'), ('is'), ('and'), ('looked'), ('at')) words
        on conflict do nothing""", "drop table filling"};

    private TicketSet() {}

    static void fill(Server server, DataSet organization, int tickets) {
        try (Connection owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            // Sorted in at once, not one by one.
            statement.execute("drop index desk.ticket_documents_words");
            for (String sql : FILL) {
                statement.execute(sql.replace(":org", "'" + organization.id() + "'::uuid")
                        // Other branches in each organisation, as in life: a search by branch finds no foreign ones.
                        .replace(
                                ":branch |",
                                "'%08x-000a-7000-8000-' |"
                                        .formatted(organization.slug().hashCode()))
                        .replace(":tickets", Integer.toString(tickets)));
            }
            statement.execute("create index ticket_documents_words on desk.ticket_documents using gin (words)"
                    + " with (gin_pending_list_limit = 256)");
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
