package io.smartbiz.testing;

import io.smartbiz.operations.TestInstallation;
import java.sql.SQLException;
import java.util.UUID;

/** Many open tickets with running clocks. */
public final class OpenTickets {

    private static final String COPY = """
            insert into desk.tickets (:columns)
            select :columns from (
                select copy.* from desk.tickets t
                cross join generate_series(1, ?) n
                cross join lateral jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
                    'number', 'T-' || to_char(t.opened_on, 'YYYYMMDD') || '-9' || lpad(n::text, 6, '0'))) copy
                where t.organization_id = ? and t.id = ?) copies""";
    private static final String START = """
            insert into desk.ticket_clocks (organization_id, ticket_id, metric, consumed_seconds, running_since)
            select organization_id, id, metric, 0, now()
            from desk.tickets, (values ('resolution'), ('first_response')) m (metric)
            where organization_id = ? on conflict do nothing""";

    private OpenTickets() {}

    /** Opens so many tickets in a branch of their own. */
    public static void fill(Shop shop, int tickets) throws SQLException {
        UUID branch = shop.branch();
        UUID ticket = shop.admin()
                .post("/api/tickets", Desk.ticket("The printer is out of paper", "branch_id", branch))
                .expect(201)
                .id();
        try (var owner = TestInstallation.get().connectAsOwner();
                var copy = owner.prepareStatement(StoredColumns.in(COPY, owner, "desk.tickets"));
                var start = owner.prepareStatement(START)) {
            copy.setInt(1, tickets);
            copy.setObject(2, shop.organizationId());
            copy.setObject(3, ticket);
            copy.executeUpdate();
            start.setObject(1, shop.organizationId());
            start.executeUpdate();
        }
    }
}
