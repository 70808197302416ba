package io.smartbiz.platform.pool;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.FormFile;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** An organisation with so much to work on that it takes a while. */
final class BusyDesk {

    /** Copies a ticket: so many closed ones, opened over a year that is long over. */
    private static final String COPIES = """
            insert into desk.tickets
            select copy.* from desk.tickets t
            cross join generate_series(1, ?) n
            cross join lateral (select timestamptz '2024-01-01 12:00Z' + n % 365 * interval '1 day' as at) moment
            cross join lateral jsonb_populate_record(t, jsonb_build_object(
                'id', gen_random_uuid(), 'number', 'T-20240101-' || lpad(n::text, 6, '0'), 'status', 'closed',
                'created_at', at, 'updated_at', at, 'resolved_at', at + interval '1 hour',
                'closed_at', at + interval '2 hours', 'opened_on', at::date, 'solved_on', at::date,
                'closed_on', at::date)) copy
            where t.organization_id = ? and t.id = ?""";

    private final Desk desk = new Desk();
    private boolean closed;

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
                var copy = owner.prepareStatement(COPIES)) {
            copy.setInt(1, tickets);
            copy.setObject(2, organizationId());
            copy.setObject(3, ticket);
            copy.executeUpdate();
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
