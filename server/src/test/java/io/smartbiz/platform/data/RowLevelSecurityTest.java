package io.smartbiz.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Shop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.util.PSQLException;
import org.springframework.core.ResolvableType;

/** The border between organisations, as the database itself keeps it, for every table that there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowLevelSecurityTest {

    private static final String SCHEMAS = "('core', 'shop', 'desk')";

    /** The key of an organisation is its own id. */
    private static final String ORGANIZATIONS = "core.organizations";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Shop shop = busyShop();
    private final Shop neighbour = busyShop();
    private Connection application;

    /** A shop with rows in many tables. */
    private static Shop busyShop() {
        var shop = new Shop();
        UUID branch = shop.branch();
        UUID product = shop.product().stocked(branch, 5).create();
        shop.admin()
                .withKey("k")
                .post("/api/sales", Shop.sale(branch, product, 1))
                .expect(201);
        shop.receiveRolls(branch, shop.product().byMeter().create(), "10");
        shop.memberWith(List.of(), branch, "sales.view");
        return shop;
    }

    @BeforeAll
    @SuppressWarnings("unchecked")
    void connectAsTheApplication() throws SQLException {
        var type = ResolvableType.forClassWithGenerics(Supplier.class, DatabaseAccess.class);
        var access = ((Supplier<DatabaseAccess>)
                        TestInstallation.get().context().getBeanProvider(type).getObject())
                .get();
        application = DriverManager.getConnection(access.url(), access.username(), access.password());
        application.setAutoCommit(false);
    }

    @AfterAll
    void disconnect() throws SQLException {
        application.close();
    }

    private static List<String> owners(String sql) throws SQLException {
        try (var owner = TestInstallation.get().connectAsOwner()) {
            return list(owner, sql);
        }
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }

    private static List<String> tables() throws SQLException {
        return owners("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname in %s order by 1""".formatted(SCHEMAS));
    }

    private void bind(UUID organization) throws SQLException {
        application.rollback();
        if (organization != null) {
            list(application, "select core.bind('%s')".formatted(organization));
        }
    }

    private static String key(String table) {
        return table.equals(ORGANIZATIONS) ? "id" : "organization_id";
    }

    @Test
    void knowsEverySchemaThatHoldsTables() throws SQLException {
        assertThat(owners("""
                select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg\\_%'
                    and n.nspname <> 'information_schema'""")).containsExactlyInAnyOrder("core", "shop", "desk", "system", "public");
        assertThat(owners("select tablename from pg_tables where schemaname = 'public'"))
                .containsExactly("flyway_schema_history");
        assertThat(owners("select tablename from pg_tables where schemaname = 'system'"))
                .containsExactly("scheduled_tasks");
        assertThat(tables()).hasSizeGreaterThan(25);
    }

    @Test
    void closesEveryTableByOnePolicyForAll() throws SQLException {
        assertThat(owners("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname in %s and not (c.relrowsecurity and 1 = (
                    select count(*) from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
                        and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.roles = '{public}'
                        and p.qual like '%%current_setting(''app.organization_id''::text, true)%%'))""".formatted(SCHEMAS))).isEmpty();
    }

    @Test
    void leadsEveryKeyByTheOrganisation() throws SQLException {
        assertThat(owners("""
                select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where n.nspname in %s and i.indisunique and a.attname <> 'organization_id'
                    and c.oid <> 'core.organizations'::regclass""".formatted(SCHEMAS))).isEmpty();
        assertThat(owners("""
                select k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'f' and n.nspname in %s and a.attname <> 'organization_id'""".formatted(SCHEMAS))).isEmpty();
        assertThat(owners("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname in %s
                    and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)""".formatted(SCHEMAS))).containsOnly("shop.price_change_items");
    }

    @Test
    void givesTheApplicationARoleThatCannotLeaveTheBorder() throws SQLException {
        assertThat(list(application, """
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                from pg_roles where rolname = current_user""")).containsExactly("f");
        assertThat(list(
                        application,
                        "select roleid::regrole::text from pg_auth_members where member = current_user::regrole"))
                .isEmpty();
        assertThat(list(
                        application,
                        "select c.oid::regclass::text from pg_class c where relowner = current_user::regrole"))
                .isEmpty();
        assertThat(list(application, """
                select n.nspname from pg_namespace n where n.nspname in ('core', 'shop', 'desk', 'system', 'public')
                    and has_schema_privilege(n.oid, 'create')""")).isEmpty();
        assertThat(list(application, """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('core', 'shop', 'desk') and c.relkind in ('r', 'p')
                    and has_table_privilege(c.oid, 'truncate, trigger, references')""")).isEmpty();
        for (String attempt : List.of(
                "alter table core.members disable row level security",
                "drop policy organization_border on core.members",
                "alter role current_user bypassrls",
                "truncate core.members",
                "alter table core.audit_logs add column x int",
                "create table core.mine (x int)",
                "select * from public.flyway_schema_history")) {
            assertDenied(attempt);
        }
        application.rollback();
        execute("set row_security = off");
        assertDenied("select * from core.members");
    }

    @Test
    void showsNoRowOutsideOfAnOrganisation() throws SQLException {
        for (String table : tables()) {
            bind(null);
            assertThat(list(application, "select count(*) from " + table))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void showsOnlyTheRowsOfTheBoundOrganisation() throws SQLException {
        var withRows = new ArrayList<String>();
        for (String table : tables()) {
            bind(shop.organizationId());
            List<String> seen = list(application, "select distinct %s::text from %s".formatted(key(table), table));
            assertThat(seen).as(table).isSubsetOf(shop.organizationId().toString());
            if (!seen.isEmpty()) {
                withRows.add(table);
            }
        }
        assertThat(withRows).hasSizeGreaterThan(15);
    }

    @Test
    void changesNoRowOfAnother() throws SQLException {
        for (String table : tables()) {
            String foreign = " where %s = '%s'".formatted(key(table), neighbour.organizationId());
            bind(shop.organizationId());
            if (may("update", table)) {
                assertThat(execute("update %1$s set %2$s = %2$s".formatted(table, key(table)) + foreign))
                        .as(table)
                        .isZero();
            }
            if (may("delete", table)) {
                assertThat(execute("delete from " + table + foreign)).as(table).isZero();
            }
        }
        bind(shop.organizationId());
        assertDenied("""
                insert into core.sign_in_attempts (organization_id, id, username, address, success, attempted_at)
                values ('%s', gen_random_uuid(), 'x', '', false, now())""".formatted(neighbour.organizationId()));
        bind(shop.organizationId());
        assertDenied("update core.members set organization_id = '%s'".formatted(neighbour.organizationId()));
    }

    @Test
    void letsNobodyRewriteTheAudit() throws SQLException {
        bind(shop.organizationId());
        assertThat(list(application, "select 1 from core.audit_logs limit 1")).isNotEmpty();
        assertDenied("update core.audit_logs set member_name = 'x'");
        bind(shop.organizationId());
        assertDenied("delete from core.audit_logs");
        bind(shop.organizationId());
        assertDenied("delete from shop.sales");
        bind(shop.organizationId());
        assertDenied("update shop.stock_movements set quantity = 0");
        bind(shop.organizationId());
        assertThat(list(application, "select core.expire_audit_logs(now() + interval '1 year')"))
                .containsExactly("0");
    }

    private boolean may(String right, String table) throws SQLException {
        return list(application, "select has_table_privilege('%s', '%s')".formatted(table, right))
                .contains("t");
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private void assertDenied(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            PSQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
        application.rollback();
    }
}
