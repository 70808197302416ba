package io.smartbiz.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** A collection of products that are as heavy as they may be: a hundred sizes each, the longest notes, many attributes. */
final class HeavyProducts {

    static final String COLLECTION = "00000000-0004-7000-8000-000000000009";

    private static final String[] ROWS = {"""
        insert into shop.collections (organization_id, id, name, created_at, updated_at)
        select :org, ':collection', 'Heavy', now(), now()""", """
        insert into shop.products (organization_id, id, name, category_id, collection_id, type, buy_price, sell_price,
            notes, attributes, search_text, created_at, updated_at)
        select :org, ('00000000-0006-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Heavy ' || i,
            (array(select id from shop.categories where organization_id = :org order by id))[1], ':collection', 'unit',
            100000, 150000, repeat('ж', 2000),
            (select jsonb_object_agg('attribute ' || n, repeat('ш', 480)) from generate_series(1, 16) n),
            'heavy ' || i, now(), now()
        from generate_series(1, 205) i""", """
        insert into shop.variants (organization_id, id, product_id, size, width, length, position)
        select :org, gen_random_uuid(), ('00000000-0006-7000-8000-' || lpad(i::text, 12, '0'))::uuid,
            s || '×' || s, s, s, s
        from generate_series(1, 205) i, generate_series(1, 100) s""", """
        insert into shop.stock_balances (organization_id, branch_id, variant_id, product_id, on_hand, value, updated_at)
        select :org, b.id, v.id, v.product_id, 1, 100000, now()
        from shop.variants v, core.branches b
        where v.organization_id = :org and b.organization_id = :org
            and v.product_id >= '00000000-0006-7000-8000-000000000000'"""};

    private HeavyProducts() {}

    static void fill(Server server, DataSet organization) {
        try (Connection owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            for (String sql : ROWS) {
                statement.execute(
                        sql.replace(":org", "'" + organization.id() + "'::uuid").replace(":collection", COLLECTION));
            }
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
