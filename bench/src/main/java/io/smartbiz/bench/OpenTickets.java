package io.smartbiz.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Many open tickets whose clocks run. */
final class OpenTickets {

    private static final String[] FILL = {"""
        update desk.tickets set status = 'in_progress', resolved_at = null, closed_at = null, solved_on = null,
            closed_on = null
        where organization_id = :org and id in (select id from desk.tickets where organization_id = :org
            order by id desc limit :tickets)""", """
        insert into desk.ticket_clocks (organization_id, ticket_id, metric, consumed_seconds, running_since)
        select organization_id, id, metric, 0, now() from desk.tickets, (values ('resolution'), ('first_response')) m (metric)
        where organization_id = :org and status in ('pending', 'in_progress') on conflict do nothing"""};

    private OpenTickets() {}

    static void fill(Server server, DataSet organization, int tickets) {
        try (var owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            for (String sql : FILL) {
                statement.execute(sql.replace(":org", "'" + organization.id() + "'::uuid")
                        .replace(":tickets", Integer.toString(tickets)));
            }
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of some open tickets. */
    static List<String> ids(Server server, DataSet organization, int most) {
        try (var owner = server.connectAsOwner();
                var statement = owner.prepareStatement("select id::text from desk.tickets where organization_id = ?"
                        + " and status = 'in_progress' order by id limit ?")) {
            statement.setObject(1, organization.id());
            statement.setInt(2, most);
            var rows = statement.executeQuery();
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
