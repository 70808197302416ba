-- Service levels: when a desk works, what it promises, and how each ticket keeps to it.

-- 'hours' holds for each day of the week its intervals in minutes after midnight: {"saturday": [[480, 720], [780, 1020]]}.
create table desk.working_calendars (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null check (length(name) between 1 and 100),
    hours       jsonb not null,
    -- Holds for branches that have none of their own.
    is_default  boolean not null default false,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('desk.working_calendars', 'select, insert, update');
create unique index working_calendars_name_unique on desk.working_calendars (organization_id, lower(name))
    where deleted_at is null;
create unique index working_calendars_default_unique on desk.working_calendars (organization_id, is_default)
    where is_default and deleted_at is null;

create table desk.holidays (
    organization_id uuid not null,
    calendar_id uuid not null,
    day         date not null,
    name        text not null check (length(name) between 1 and 100),
    primary key (organization_id, calendar_id, day)
);
call core.add_table('desk.holidays');
alter table desk.holidays
    add constraint holidays_calendar_id_fkey foreign key (organization_id, calendar_id)
        references desk.working_calendars (organization_id, id);

create table desk.branch_calendars (
    organization_id uuid not null,
    branch_id   uuid not null,
    calendar_id uuid not null,
    primary key (organization_id, branch_id)
);
call core.add_table('desk.branch_calendars');
alter table desk.branch_calendars
    add constraint branch_calendars_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint branch_calendars_calendar_id_fkey foreign key (organization_id, calendar_id)
        references desk.working_calendars (organization_id, id);
create index branch_calendars_calendar on desk.branch_calendars (organization_id, calendar_id);

-- A promise for tickets of a priority and a category; null means any.
create table desk.service_levels (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null check (length(name) between 1 and 100),
    priority    text check (priority in ('low', 'medium', 'high', 'urgent')),
    category_id uuid,
    first_response_minutes int check (first_response_minutes between 1 and 525600),
    resolution_minutes int check (resolution_minutes between 1 and 525600),
    warn_percent smallint not null default 80 check (warn_percent between 1 and 99),
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id),
    constraint service_levels_first_response_minutes_check2
        check (first_response_minutes is not null or resolution_minutes is not null)
);
call core.add_table('desk.service_levels', 'select, insert, update');
alter table desk.service_levels
    add constraint service_levels_category_id_fkey foreign key (organization_id, category_id)
        references desk.ticket_categories (organization_id, id);
create unique index service_levels_target_unique on desk.service_levels (organization_id, priority, category_id)
    nulls not distinct where deleted_at is null;

-- The working time that a ticket uses until its first answer and its solution, and the promise it is held against; without
-- a promise the time is counted all the same, for reports.
create table desk.ticket_clocks (
    organization_id uuid not null,
    ticket_id   uuid not null,
    metric      text not null check (metric in ('first_response', 'resolution')),
    level_id    uuid,
    target_seconds bigint check (target_seconds > 0),
    consumed_seconds numeric(16, 6) not null check (consumed_seconds >= 0),
    running_since timestamptz,
    ended_at    timestamptz,
    due_at      timestamptz,
    breached_at timestamptz,
    -- When it is to be looked at next: for the warning, then for the miss; null when neither is to come.
    next_at     timestamptz,
    primary key (organization_id, ticket_id, metric),
    constraint ticket_clocks_running_since_check check (running_since is null or ended_at is null)
) with (fillfactor = 80);
call core.add_table('desk.ticket_clocks');
alter table desk.ticket_clocks
    add constraint ticket_clocks_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id),
    add constraint ticket_clocks_level_id_fkey foreign key (organization_id, level_id)
        references desk.service_levels (organization_id, id);
create index ticket_clocks_next on desk.ticket_clocks (organization_id, next_at) where next_at is not null;

-- What was told once and is not told again.
create table desk.ticket_milestones (
    organization_id uuid not null,
    ticket_id   uuid not null,
    metric      text not null check (metric in ('first_response', 'resolution')),
    kind        text not null check (kind in ('warning', 'breach')),
    happened_at timestamptz not null,
    primary key (organization_id, ticket_id, metric, kind)
);
call core.add_table('desk.ticket_milestones', 'select, insert');
alter table desk.ticket_milestones
    add constraint ticket_milestones_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id);
