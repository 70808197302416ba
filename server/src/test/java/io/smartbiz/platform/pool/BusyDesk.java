package io.smartbiz.platform.pool;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.StoredColumns;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An organisation with so much to work on that it takes a while. */
final class BusyDesk {

    /** Copies a ticket: so many closed ones, opened over a year that is long over. */
    private static final String COPIES = """
            insert into desk.tickets (:columns)
            select :columns from (
                select copy.* from desk.tickets t
                cross join generate_series(1, ?) n
                cross join lateral (select timestamptz '2024-01-01 12:00Z' + n % 365 * interval '1 day' as at) moment
                cross join lateral jsonb_populate_record(t, jsonb_build_object(
                    'id', gen_random_uuid(), 'number', 'T-20240101-' || lpad(n::text, 6, '0'), 'status', 'closed',
                    'created_at', at, 'updated_at', at, 'resolved_at', at + interval '1 hour',
                    'closed_at', at + interval '2 hours', 'opened_on', at::date, 'solved_on', at::date,
                    'closed_on', at::date)) copy
                where t.organization_id = ? and t.id = ?) copies""";

    /** Each gives a job something to do. */
    private static final List<String> WORK = List.of("""
            insert into desk.ticket_reopened (organization_id, branch_id, day)
            select distinct organization_id, branch_id, opened_on from desk.tickets where organization_id = ?
                and opened_on < current_date - 3 on conflict do nothing""", """
            insert into core.sign_in_attempts (organization_id, id, username, address, success, attempted_at)
            select ?, gen_random_uuid(), 'nobody', '127.0.0.1', false, now() - interval '40 days'
            from generate_series(1, 10000)""", """
            insert into core.events (organization_id, id, type, payload, happened_at)
            select ?, gen_random_uuid(), 'sale.recorded', '{}', now() - interval '40 days'
            from generate_series(1, 10000)""", """
            insert into core.audit_logs (organization_id, id, happened_at, action, entity_type)
            select ?, gen_random_uuid(), now() - interval '40 months', 'update', 'aged'
            from generate_series(1, 10000)""", """
            insert into core.idempotency_keys (organization_id, member_id, key, request_hash, status, body, created_at)
            select ?, gen_random_uuid(), 'k' || i, '\\x00', 201, '{}', now() - interval '20 days'
            from generate_series(1, 10000) i""", """
            insert into desk.ticket_clocks
                (organization_id, ticket_id, metric, target_seconds, consumed_seconds, running_since, due_at, next_at)
            select organization_id, id, 'resolution', 3600, 0, now() - interval '2 hours', now() - interval '1 hour',
                now() - interval '1 hour'
            from desk.tickets where organization_id = ? limit 2000 on conflict do nothing""");

    private final Desk desk = new Desk();
    private boolean closed;
    private boolean busy;

    UUID organizationId() {
        return desk.shop().organizationId();
    }

    Client admin() {
        return desk.admin();
    }

    /** Has so many tickets of a year closed, once. */
    void closeTickets(int tickets) throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        UUID ticket = desk.open(desk.staff(), "The printer is out of paper");
        try (var owner = TestInstallation.get().connectAsOwner();
                var copy = owner.prepareStatement(StoredColumns.in(COPIES, owner, "desk.tickets"))) {
            copy.setInt(1, tickets);
            copy.setObject(2, organizationId());
            copy.setObject(3, ticket);
            copy.executeUpdate();
        }
    }

    /** Gives the jobs as much to do as they find after the server was off for a month, once. */
    void pileUpWork(int tickets) throws SQLException {
        closeTickets(tickets);
        if (busy) {
            return;
        }
        busy = true;
        try (var owner = TestInstallation.get().connectAsOwner()) {
            for (String sql : WORK) {
                try (var insert = owner.prepareStatement(sql)) {
                    insert.setObject(1, organizationId());
                    insert.executeUpdate();
                }
            }
        }
    }

    /** How many tickets the sums of days count as closed. */
    int summed() throws SQLException {
        try (var owner = TestInstallation.get().connectAsOwner();
                var query = owner.prepareStatement("select coalesce(sum(closed), 0) from desk.ticket_sums"
                        + " where organization_id = ? and period = 'day'")) {
            query.setObject(1, organizationId());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Imports products with sizes, barcodes and stock. */
    Answer importProducts(int rows) {
        return admin().upload("/api/products/bulk-import", Map.of(), FormFile.of("p.csv", products(rows)));
    }

    private String products(int rows) {
        String category = admin().get("/api/categories").expect(200).text("/data/0/name");
        String branch = admin().get("/api/branches").expect(200).text("/data/0/code");
        var csv = new StringBuilder("name,category,collection,sell_price,buy_price,quantity,sizes,branch,barcode\n");
        for (int i = 0; i < rows; i++) {
            csv.append("Carpet %d,%s,Many,%d,1000,%d,%s,%s,77%d\n"
                    .formatted(i, category, i + 2_000, 1 + i % 9, i % 2 == 0 ? "2x3" : "", branch, i));
        }
        return csv.toString();
    }
}
