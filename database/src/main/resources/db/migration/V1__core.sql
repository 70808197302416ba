-- The core: organisations, branches, members, rights, sessions, audit, events, jobs.
-- Rules of this schema (docs/decisions/0004-row-level-security.md):
--   organization_id leads every primary key, unique index and foreign key of organisation data;
--   a table is created without foreign keys, handed to core.add_table, then given its foreign keys.

create schema core;
create schema shop;
create schema system;

create extension if not exists pg_trgm;

-- Binds the transaction to one organisation. On Citus the operator's step replaces its body by SET LOCAL.
create function core.bind(organization uuid) returns void language plpgsql as $$
begin
    perform set_config('app.organization_id', organization::text, true);
end $$;

create function core.bound_organization() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;

-- Does nothing on one PostgreSQL; on Citus it distributes the table by organization_id.
create function core.distribute(table_name regclass) returns void language plpgsql as $$
begin
end $$;

-- Closes a table to every organisation but the bound one and gives the application its rights.
create procedure core.add_table(table_name regclass, rights text default 'select, insert, update, delete')
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name);
    execute format('create policy organization_border on %s '
        'using (organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid)', table_name);
    execute format('grant %s on %s to ${app_role}', rights, table_name);
    perform core.distribute(table_name);
end $$;

grant usage on schema core, shop, system to ${app_role};

---------------------------------------------------------------------------------------------------- organisations

create table core.organizations (
    id          uuid primary key,
    slug        text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name        text not null check (length(name) between 1 and 200),
    modules     text[] not null,
    language    text not null check (language in ('en', 'fa', 'uz', 'ru')),
    time_zone   text not null,
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    week_start  smallint not null check (week_start between 1 and 7),
    calendar    text not null check (calendar in ('gregorian', 'solar_hijri')),
    settings    jsonb not null default '{}',
    suspended_at timestamptz,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    version     int not null default 1
);
create unique index organizations_slug_unique on core.organizations (slug);
alter table core.organizations enable row level security;
create policy organization_border on core.organizations
    using (id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant select, update on core.organizations to ${app_role};

-- Sign-in happens before an organisation is bound, and jobs visit all of them: these two say no more than needed.
create function core.find_organization(wanted_slug text) returns uuid
language sql stable security definer set search_path = core, pg_temp as $$
    select id from core.organizations where slug = wanted_slug
$$;
create function core.organization_ids() returns setof uuid
language sql stable security definer set search_path = core, pg_temp as $$
    select id from core.organizations where suspended_at is null order by id
$$;

create table core.branches (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null,
    name_en     text,
    code        text not null check (code ~ '^[A-Z0-9]{1,12}$'),
    address     text,
    phone       text,
    working_hours text,
    is_active   boolean not null default true,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('core.branches', 'select, insert, update');
alter table core.branches
    add constraint branches_organization_id_fkey foreign key (organization_id) references core.organizations (id);
create unique index branches_name_unique on core.branches (organization_id, lower(name)) where deleted_at is null;
create unique index branches_code_unique on core.branches (organization_id, code) where deleted_at is null;

---------------------------------------------------------------------------------------------------- members and rights

create table core.members (
    organization_id uuid not null,
    id          uuid not null,
    username    text not null check (length(username) between 1 and 64),
    full_name   text not null,
    phone       text,
    email       text,
    password_hash text,
    language    text not null check (language in ('en', 'fa', 'uz', 'ru')),
    is_active   boolean not null default true,
    branch_id   uuid,
    unlocked_at timestamptz,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('core.members', 'select, insert, update');
alter table core.members
    add constraint members_organization_id_fkey foreign key (organization_id) references core.organizations (id),
    add constraint members_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id);
create unique index members_username_unique on core.members (organization_id, lower(username)) where deleted_at is null;
create unique index members_phone_unique on core.members (organization_id, phone) where deleted_at is null;
create unique index members_email_unique on core.members (organization_id, lower(email)) where deleted_at is null;
create index members_branch on core.members (organization_id, branch_id);

create table core.roles (
    organization_id uuid not null,
    id          uuid not null,
    built_in    text,
    name        text not null,
    description text,
    permissions text[] not null,
    max_discount_percent numeric(5, 2) not null default 0 check (max_discount_percent between 0 and 100),
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('core.roles', 'select, insert, update');
alter table core.roles
    add constraint roles_organization_id_fkey foreign key (organization_id) references core.organizations (id);
create unique index roles_name_unique on core.roles (organization_id, lower(name)) where deleted_at is null;
create unique index roles_built_in_unique on core.roles (organization_id, built_in);

-- A role given to a member: over the whole organisation (no branches) or over the branches named.
create table core.member_roles (
    organization_id uuid not null,
    member_id   uuid not null,
    role_id     uuid not null,
    branch_ids  uuid[] not null default '{}',
    primary key (organization_id, member_id, role_id)
);
call core.add_table('core.member_roles');
alter table core.member_roles
    add constraint member_roles_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id),
    add constraint member_roles_role_id_fkey foreign key (organization_id, role_id)
        references core.roles (organization_id, id);
create index member_roles_role on core.member_roles (organization_id, role_id);

create table core.member_permissions (
    organization_id uuid not null,
    member_id   uuid not null,
    permission  text not null,
    primary key (organization_id, member_id, permission)
);
call core.add_table('core.member_permissions');
alter table core.member_permissions
    add constraint member_permissions_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id);

---------------------------------------------------------------------------------------------------- signing in

create table core.sessions (
    organization_id uuid not null,
    id          uuid not null,
    member_id   uuid not null,
    address     text,
    program     text,
    created_at  timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz,
    ended_because text,
    primary key (organization_id, id)
);
call core.add_table('core.sessions');
alter table core.sessions
    add constraint sessions_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id);
create index sessions_member on core.sessions (organization_id, member_id, created_at);

create table core.refresh_tokens (
    organization_id uuid not null,
    token_hash  bytea not null,
    session_id  uuid not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    primary key (organization_id, token_hash)
);
call core.add_table('core.refresh_tokens');
alter table core.refresh_tokens
    add constraint refresh_tokens_session_id_fkey foreign key (organization_id, session_id)
        references core.sessions (organization_id, id) on delete cascade;
create index refresh_tokens_session on core.refresh_tokens (organization_id, session_id);

create table core.sign_in_attempts (
    organization_id uuid not null,
    id          uuid not null,
    username    text not null,
    address     text not null,
    success     boolean not null,
    -- Refused unseen because the account was locked already: kept, but does not prolong the lock.
    was_locked  boolean not null default false,
    attempted_at timestamptz not null,
    primary key (organization_id, id)
);
call core.add_table('core.sign_in_attempts', 'select, insert, delete');
create index sign_in_attempts_username on core.sign_in_attempts (organization_id, username, attempted_at);

---------------------------------------------------------------------------------------------------- audit

create table core.audit_logs (
    organization_id uuid not null,
    id          uuid not null,
    happened_at timestamptz not null,
    member_id   uuid,
    member_name text,
    address     text,
    program     text,
    action      text not null,
    entity_type text not null,
    entity_id   uuid,
    entity_name text,
    branch_id   uuid,
    changes     jsonb not null default '{}',
    is_important boolean not null default false,
    trace_id    text,
    primary key (organization_id, id)
);
-- Nobody changes or deletes what happened through the application; the owner's retention job does.
call core.add_table('core.audit_logs', 'select, insert');
create index audit_logs_entity on core.audit_logs (organization_id, entity_type, entity_id, id);
create index audit_logs_member on core.audit_logs (organization_id, member_id, id);

---------------------------------------------------------------------------------------------------- repeated requests

-- Removes what is older than the organisation keeps; never what is younger than a month.
create function core.expire_audit_logs(before timestamptz) returns bigint
language sql security definer set search_path = core, pg_temp as $$
    with expired as (
        delete from core.audit_logs
        where organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
          and happened_at < least(before, now() - interval '1 month')
        returning 1)
    select count(*) from expired
$$;

create table core.idempotency_keys (
    organization_id uuid not null,
    member_id   uuid not null,
    key         text not null check (length(key) between 1 and 200),
    request_hash bytea not null,
    status      smallint not null,
    location    text,
    body        text not null,
    created_at  timestamptz not null,
    primary key (organization_id, member_id, key)
);
call core.add_table('core.idempotency_keys', 'select, insert, delete');
create index idempotency_keys_age on core.idempotency_keys (organization_id, created_at);

---------------------------------------------------------------------------------------------------- events and jobs

-- What happened, stored with the change itself; deliveries to listeners are jobs that name the event.
create table core.events (
    organization_id uuid not null,
    id          uuid not null,
    type        text not null,
    payload     jsonb not null,
    happened_at timestamptz not null,
    primary key (organization_id, id)
);
call core.add_table('core.events', 'select, insert, delete');

-- Deliveries that failed too often: kept for the operator, who can send them again.
create table core.failed_deliveries (
    organization_id uuid not null,
    event_id    uuid not null,
    listener    text not null,
    attempts    int not null,
    error       text not null,
    failed_at   timestamptz not null,
    primary key (organization_id, event_id, listener)
);
call core.add_table('core.failed_deliveries');
alter table core.failed_deliveries
    add constraint failed_deliveries_event_id_fkey foreign key (organization_id, event_id)
        references core.events (organization_id, id) on delete cascade;

-- db-scheduler's table: a queue of the whole installation, local on Citus.
create table system.scheduled_tasks (
    task_name   text not null,
    task_instance text not null,
    task_data   bytea,
    execution_time timestamptz not null,
    picked      boolean not null,
    picked_by   text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version     bigint not null,
    priority    smallint,
    state       text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on system.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on system.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on system.scheduled_tasks to ${app_role};
