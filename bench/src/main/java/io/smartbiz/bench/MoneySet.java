package io.smartbiz.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Customers, debts and the commissions of its sales for a {@link DataSet}, put straight into the tables; the ids of the first
 * two can be counted, too.
 */
final class MoneySet {

    /** How many debts a customer has. */
    private static final int EACH = 10;

    private MoneySet() {}

    static String customer(int number) {
        return "00000000-0006-7000-8000-%012d".formatted(number);
    }

    static String debt(int number) {
        return "00000000-0007-7000-8000-%012d".formatted(number);
    }

    /** Debts of a billion each, a third of them late, a tenth as many customers, and one commission for each sale. */
    static void fill(Server server, DataSet organization, int debts) {
        String customers = """
                insert into shop.customers (organization_id, id, name, phone, search_text, created_at, updated_at)
                select :org, ('00000000-0006-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Customer ' || i,
                    '+99890' || lpad(i::text, 7, '0'), 'customer ' || i || ' 99890' || lpad(i::text, 7, '0'), now(), now()
                from generate_series(1, :customers) i""";
        String owed = """
                insert into shop.debts (organization_id, id, branch_id, seller_id, customer_id, total, state,
                    payment_deadline, due_on, has_plan, incurred_on, created_at, updated_at)
                select :org, ('00000000-0007-7000-8000-' || lpad(i::text, 12, '0'))::uuid,
                    ('00000000-0003-7000-8000-' || lpad((1 + i % 3)::text, 12, '0'))::uuid, m.id,
                    ('00000000-0006-7000-8000-' || lpad((1 + (i - 1) % :customers)::text, 12, '0'))::uuid,
                    1000000000, 'open', day, day, false, day - 60, day - 60, day - 60
                from (select i, current_date + (i % 90) - 30 as day from generate_series(1, :debts) i) d,
                    (select id from core.members where organization_id = :org limit 1) m""";
        String dues = """
                insert into shop.debt_dues (organization_id, due_on, branch_id, id, debts, amount)
                select :org, due_on, branch_id, gen_random_uuid(), count(*) filter (where is_first), sum(amount)
                from shop.debt_parts where organization_id = :org group by due_on, branch_id""";
        String shares = """
                insert into shop.commission_shares (organization_id, sale_id, member_id, branch_id, number, accrual, base,
                    full_amount, kept_amount, total_kept, money_kept, accrued)
                select :org, id, seller_id, branch_id, number, 'at_sale', total, 3000, 3000, total, total, 3000
                from shop.sales where organization_id = :org""";
        String commissions = """
                insert into shop.commissions (organization_id, id, sale_id, seller_id, branch_id, kind, amount, earned_on,
                    created_at)
                select :org, id, id, seller_id, branch_id, 'sale', 3000, sold_on, created_at
                from shop.sales where organization_id = :org""";
        try (Connection owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            for (String sql : new String[] {customers, owed, dues, shares, commissions}) {
                statement.execute(sql.replace(":org", "'" + organization.id() + "'::uuid")
                        .replace(":customers", Integer.toString(debts / EACH))
                        .replace(":debts", Integer.toString(debts)));
            }
            statement.execute(
                    "vacuum analyze shop.customers, shop.debts, shop.debt_dues, shop.commission_shares, shop.commissions");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
