package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organisation with many products and sales, put straight into the tables by the database's owner; its ids can be
 * counted, so that requests and pgbench choose among them alike.
 *
 * @param slug the organisation's short name
 * @param id its id
 */
record DataSet(String slug, UUID id) {

    static final int BRANCHES = 3;

    /** Makes the organisation by the product's own commands. */
    static DataSet create(Server server, String slug) {
        server.command("create-organization", slug, slug);
        server.command("create-admin", "--organization", slug, "--username", "director");
        try (Connection owner = server.connectAsOwner();
                var statement = owner.prepareStatement("select id from core.organizations where slug = ?")) {
            statement.setString(1, slug);
            var row = statement.executeQuery();
            row.next();
            return new DataSet(slug, row.getObject(1, UUID.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs the organisation's administrator in. @return the access token */
    String signIn(Server server) {
        return signIn(server, "director");
    }

    /** Signs in a member who has the administrator's password. */
    String signIn(Server server, String username) {
        try (var http = new HttpConnection(server.port(), true)) {
            String json = "{\"organization\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}"
                    .formatted(slug, username, Server.PASSWORD);
            int status = http.send(HttpConnection.request("POST", "/api/auth/login", null, null, json));
            Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(http.body());
            if (status != 200 || !token.find()) {
                throw new IllegalStateException("Signing in was answered with " + status + " " + http.body());
            }
            return token.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String branch(int number) {
        return "00000000-0003-7000-8000-%012d".formatted(number);
    }

    static String variant(long number) {
        return "00000000-0002-7000-8000-%012d".formatted(number);
    }

    /** Products of two sizes in 8 collections and 6 categories; every branch has a million of each. */
    void fillCatalogue(Server server, int products, int branches) {
        run(server, """
                insert into core.branches (organization_id, id, name, code, created_at, updated_at)
                select :org, (:branch || lpad(i::text, 12, '0'))::uuid, 'Branch ' || i, 'B' || i, now(), now()
                from generate_series(1, 3) i""", """
                insert into shop.collections (organization_id, id, name, price_per_square_meter, created_at, updated_at)
                select :org, ('00000000-0004-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Collection ' || i, 100000,
                    now(), now()
                from generate_series(1, 8) i""", """
                insert into shop.products (organization_id, id, name, category_id, collection_id, type, buy_price,
                    sell_price, search_text, created_at, updated_at)
                select :org, (:product || lpad(i::text, 12, '0'))::uuid, 'Carpet ' || substr(md5(i::text), 1, 8),
                    (array(select id from shop.categories where organization_id = :org order by id))[1 + i % 6],
                    ('00000000-0004-7000-8000-' || lpad((1 + i / 6 % 8)::text, 12, '0'))::uuid, 'unit', 100000, 150000,
                    'carpet ' || substr(md5(i::text), 1, 8) || ' collection ' || (1 + i / 6 % 8) || ' 2x3 3x4',
                    now() - i * interval '1 second', now()
                from generate_series(1, :products) i""", """
                insert into shop.variants (organization_id, id, product_id, size, width, length, position)
                select :org, (:variant || lpad((2 * i - s)::text, 12, '0'))::uuid,
                    (:product || lpad(i::text, 12, '0'))::uuid,
                    case s when 1 then '2×' else '3×' end || (1 + i % 12), 3 - s, 1 + i % 12, 2 - s
                from generate_series(1, :products) i, generate_series(0, 1) s""", """
                insert into shop.stock_balances (organization_id, branch_id, variant_id, product_id, on_hand, value,
                    updated_at)
                select :org, (:branch || lpad(b::text, 12, '0'))::uuid,
                    (:variant || lpad((2 * i - s)::text, 12, '0'))::uuid,
                    (:product || lpad(i::text, 12, '0'))::uuid,
                    case when i % 10 = 0 then 0 else 1000000 end, case when i % 10 = 0 then 0 else 100000000000 end, now()
                from generate_series(1, :products) i, generate_series(0, 1) s, generate_series(1, :branches) b""".replace(":branches", Integer.toString(branches)), products);
    }

    /** The id of one of its categories. */
    String category(Server server) {
        try (Connection owner = server.connectAsOwner();
                var query = owner.prepareStatement(
                        "select id::text from shop.categories where organization_id = ? order by id limit 1")) {
            query.setObject(1, id);
            var row = query.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(Server server, String one, String two, String three, String four, String five, int products) {
        try (Connection owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            for (String sql : new String[] {one, two, three, four, five}) {
                statement.execute(withNames(sql).replace(":products", Integer.toString(products)));
            }
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String withNames(String sql) {
        return sql.replace(":org", "'" + id + "'::uuid")
                .replace(":branch |", "'00000000-0003-7000-8000-' |")
                .replace(":product |", "'00000000-0001-7000-8000-' |")
                .replace(":variant |", "'00000000-0002-7000-8000-' |");
    }

    /** Sales of one line over the last year, spread over 500 products. */
    void fillSales(Server server, int sales) {
        String sale = """
                insert into shop.sales (organization_id, id, number, branch_id, seller_id, sold_at, sold_on, list_amount,
                    total, discount, profit, cost, director_profit, created_at)
                select :org, ('00000000-0005-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'S' || i,
                    (:branch || lpad((1 + i % 3)::text, 12, '0'))::uuid, m.id,
                    day + interval '12 hours', day::date, 150000, 150000, 0, 0, 100000, 50000, day
                from (select i, (current_date - ((i::bigint * 365) / :sales)::int)::timestamptz as day
                    from generate_series(1, :sales) i) s,
                    (select id from core.members where organization_id = :org limit 1) m""";
        String line = """
                insert into shop.sale_lines (organization_id, sale_id, line, branch_id, sold_on, product_id, variant_id,
                    category_id, collection_id, product_name, size, unit, quantity, unit_price, list_amount, amount,
                    discount, profit, cost, buy_price, director_profit)
                select :org, s.id, 0, s.branch_id, s.sold_on, p.id,
                    (:variant || lpad((2 * n)::text, 12, '0'))::uuid, p.category_id, p.collection_id, p.name, '2×3',
                    'piece', 1, 150000, 150000, 150000, 0, 0, 100000, 100000, 50000
                from (select *, 1 + (right(id::text, 12)::bigint * 7919) % 500 as n from shop.sales
                    where organization_id = :org) s
                join shop.products p on p.organization_id = :org
                    and p.id = (:product || lpad(n::text, 12, '0'))::uuid""";
        String payment = """
                insert into shop.sale_payments (organization_id, sale_id, line, branch_id, sold_on, type, amount)
                select :org, id, 0, branch_id, sold_on,
                    (array['cash', 'card', 'transfer'])[1 + right(id::text, 12)::bigint % 3], 150000
                from shop.sales where organization_id = :org""";
        try (Connection owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            for (String sql : new String[] {sale, line, payment}) {
                statement.execute(withNames(sql).replace(":sales", Integer.toString(sales)));
            }
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server has summed the past days, which would otherwise take up to 15 minutes. */
    void awaitSums(Server server) {
        try (Connection owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "update system.scheduled_tasks set execution_time = now() where task_name = 'job.sales-sums'"
                            + " and not picked");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 600; i++) {
            try (Connection owner = server.connectAsOwner();
                    var statement = owner.prepareStatement("select 1 from shop.sales_summed where organization_id = ?"
                            + " and through >= current_date - 2")) {
                statement.setObject(1, id);
                if (statement.executeQuery().next()) {
                    return;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Server.sleep(200);
        }
        throw new IllegalStateException("The sales of " + slug + " were not summed within two minutes");
    }
}
