-- Jobs work in short transactions and go on where they were.

-- Removes some of what is older than the organisation keeps, the oldest first; never what is younger than a month.
create function core.expire_audit_logs(before timestamptz, most integer) returns bigint
language sql security definer set search_path = core, pg_temp as $$
    with expired as (
        delete from core.audit_logs
        where organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
          and id in (
            select id from core.audit_logs
            where organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
              and happened_at < least(before, now() - interval '1 month')
            order by id limit most)
        returning 1)
    select count(*) from expired
$$;

-- Changes of service levels and working hours that some clocks do not go by yet.
create table desk.rule_changes (
    organization_id uuid not null,
    id          uuid not null,
    member_id   uuid,
    changed_at  timestamptz not null,
    -- The working hours before the change; null when it did not touch them.
    hours_before text,
    -- Tickets up to this one have been moved.
    moved_through uuid,
    primary key (organization_id, id)
);
call core.add_table('desk.rule_changes');
