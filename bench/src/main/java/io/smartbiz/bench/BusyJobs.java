package io.smartbiz.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives every job of an organisation much to do, again and again, until it is closed. */
final class BusyJobs implements AutoCloseable {

    private static final String[] WORK = {"""
        insert into shop.sales_reopened (organization_id, branch_id, day)
        select distinct organization_id, branch_id, sold_on from shop.sales where organization_id = :org
            and sold_on < current_date - 3 on conflict do nothing""", """
        insert into desk.ticket_reopened (organization_id, branch_id, day)
        select distinct organization_id, branch_id, opened_on from desk.tickets where organization_id = :org
            and opened_on < current_date - 3 on conflict do nothing""", """
        insert into core.sign_in_attempts (organization_id, id, username, address, success, attempted_at)
        select :org, gen_random_uuid(), 'nobody', '127.0.0.1', false, now() - interval '40 days'
        from generate_series(1, 20000)""", """
        insert into core.events (organization_id, id, type, payload, happened_at)
        select :org, gen_random_uuid(), 'sale.recorded', '{}', now() - interval '40 days'
        from generate_series(1, 20000)""", """
        insert into core.audit_logs (organization_id, id, happened_at, action, entity_type)
        select :org, gen_random_uuid(), now() - interval '40 months', 'update', 'aged' from generate_series(1, 20000)""", """
        insert into core.idempotency_keys (organization_id, member_id, key, request_hash, status, body, created_at)
        select :org, gen_random_uuid(), 'k' || i, '\\x00', 201, '{}', now() - interval '20 days'
        from generate_series(1, 20000) i""", """
        insert into desk.ticket_clocks
            (organization_id, ticket_id, metric, target_seconds, consumed_seconds, running_since, due_at, next_at)
        select organization_id, id, 'resolution', 3600, 0, now() - interval '2 hours', now() - interval '1 hour',
            now() - interval '1 hour'
        from desk.tickets where organization_id = :org limit 5000 on conflict do nothing"""};

    private static final String WAKE = """
            update system.scheduled_tasks set execution_time = now()
            where task_name like 'job.%' and not picked and execution_time > now()""";

    private final Connection owner;
    private final DataSet organization;
    private final Thread thread;
    private volatile boolean ended;

    BusyJobs(Server server, DataSet organization) {
        this.owner = server.connectAsOwner();
        this.organization = organization;
        fill();
        this.thread = Thread.ofPlatform().start(this::wake);
    }

    private void fill() {
        try (var statement = owner.createStatement()) {
            for (String sql : WORK) {
                statement.execute(sql.replace(":org", "'" + organization.id() + "'::uuid"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void wake() {
        while (!ended) {
            try (var statement = owner.createStatement()) {
                statement.execute(WAKE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Server.sleep(500);
        }
    }

    /** How many rows wait for the jobs still. */
    long left() {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select (select count(*) from shop.sales_reopened)"
                        + " + (select count(*) from desk.ticket_reopened)"
                        + " + (select count(*) from core.audit_logs where entity_type = 'aged')")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
            owner.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
