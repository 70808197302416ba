package io.smartbiz.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the books of an organisation must say, by what the server has acknowledged. */
final class CrashBooks {

    /** A table, or a part of one, as amounts by id. */
    enum Book {
        SALE("select id, total from shop.sales where organization_id = ?"),
        STOCK("select product_id, sum(on_hand) from shop.stock_balances where organization_id = ? group by 1"),
        DEBT("select id, total from shop.debts where organization_id = ?"),
        REMAINING("select id, remaining from shop.debts where organization_id = ?"),
        PLAN("select debt_id, sum(amount) from shop.debt_installments where organization_id = ? group by 1"),
        PAYMENT("select id, amount from shop.debt_payments where organization_id = ?"),
        RETURN("select id, case when status = 'approved' then amount else 0 end from shop.returns"
                + " where organization_id = ?"),
        REFUND("select return_id, sum(amount) from shop.return_refunds where organization_id = ? group by 1"),
        PAYOUT("select id, amount from shop.commission_payouts where organization_id = ?"),
        COMMISSION("select payout_id, sum(amount) from shop.commissions"
                + " where organization_id = ? and payout_id is not null group by 1"),
        SHIFT("select id, opening_float from shop.shifts where organization_id = ?"),
        CLOSED_SHIFT("select id, counted_cash from shop.shifts where organization_id = ? and closed_at is not null"),
        EXPECTED("select id, expected_cash from shop.shifts where organization_id = ? and closed_at is not null"),
        CASH("select id, amount from shop.shift_cash where organization_id = ?");

        private final String sql;

        Book(String sql) {
            this.sql = sql;
        }
    }

    private final UUID organization;
    private final Map<Book, Map<UUID, BigDecimal>> wanted = new HashMap<>();

    CrashBooks(UUID organization) {
        this.organization = organization;
    }

    /** Wants an entry. @return whether it is a new one */
    synchronized boolean want(Book book, UUID id, BigDecimal amount) {
        return wanted(book).put(id, amount) == null;
    }

    /** Adds to what an entry must have. */
    synchronized void add(Book book, UUID id, BigDecimal amount) {
        wanted(book).merge(id, amount, BigDecimal::add);
    }

    private Map<UUID, BigDecimal> wanted(Book book) {
        return wanted.computeIfAbsent(book, _ -> new HashMap<>());
    }

    /** What the books say against what was acknowledged; empty when all is right. */
    List<String> contradictions(Server server) {
        var wrong = new ArrayList<String>();
        for (Book book : Book.values()) {
            Map<UUID, BigDecimal> found = read(server, book);
            wanted(book).forEach((id, amount) -> {
                BigDecimal kept = found.remove(id);
                if (kept == null || kept.compareTo(amount) != 0) {
                    wrong.add(book + " " + id + " should have " + amount + " and has " + kept);
                }
            });
            found.forEach((id, amount) -> wrong.add(book + " " + id + " of " + amount + " was never asked for"));
        }
        return wrong;
    }

    /** What the database has now. */
    Map<Book, Map<UUID, BigDecimal>> read(Server server) {
        var all = new HashMap<Book, Map<UUID, BigDecimal>>();
        for (Book book : Book.values()) {
            all.put(book, read(server, book));
        }
        return all;
    }

    private Map<UUID, BigDecimal> read(Server server, Book book) {
        try (Connection owner = server.connectAsOwner();
                var statement = owner.prepareStatement(book.sql)) {
            statement.setObject(1, organization);
            var rows = statement.executeQuery();
            var found = new HashMap<UUID, BigDecimal>();
            while (rows.next()) {
                found.put(rows.getObject(1, UUID.class), rows.getBigDecimal(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
