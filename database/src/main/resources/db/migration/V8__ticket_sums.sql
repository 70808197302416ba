-- Sums of past days and whole months of a branch, equal to counting its tickets. 'opened' and what was answered stand on
-- the day on which a ticket was opened; what was solved on the day on which it was; 'closed' on the day of closing.
create table desk.ticket_sums (
    organization_id uuid not null,
    branch_id   uuid not null,
    period      text not null check (period in ('day', 'month')),
    starts_on   date not null,
    dimension   text not null check (dimension = 'ticket'),
    category_id uuid not null,
    priority    text not null,
    status      text not null,
    -- Zeros stand for nobody.
    assignee_id uuid not null,
    opened      bigint not null,
    -- Of those opened: answered, the working time until then, promised in time, and late or not answered in time.
    answered    bigint not null,
    answer_seconds numeric(20, 6) not null,
    answer_promised bigint not null,
    answer_late bigint not null,
    solved      bigint not null,
    solve_seconds numeric(20, 6) not null,
    solve_promised bigint not null,
    solve_late  bigint not null,
    closed      bigint not null,
    rated       bigint not null,
    stars       bigint not null,
    primary key (organization_id, dimension, period, starts_on, branch_id, category_id, priority, status, assignee_id)
);
call core.add_table('desk.ticket_sums');

create table desk.ticket_summed (
    organization_id uuid not null,
    through     date not null,
    primary key (organization_id)
);
call core.add_table('desk.ticket_summed', 'select, insert, update');

create table desk.ticket_reopened (
    organization_id uuid not null,
    branch_id   uuid not null,
    day         date not null,
    primary key (organization_id, branch_id, day)
);
call core.add_table('desk.ticket_reopened');

-- The days of a ticket in its organisation's time zone; solved is resolved, or closed without, but not as a duplicate.
alter table desk.tickets
    add column opened_on date not null,
    add column solved_on date,
    add column closed_on date,
    add constraint tickets_closed_on_check check ((closed_on is null) = (closed_at is null));
create index tickets_opened_on on desk.tickets (organization_id, opened_on, branch_id);
create index tickets_solved_on on desk.tickets (organization_id, solved_on, branch_id) where solved_on is not null;
create index tickets_closed_on on desk.tickets (organization_id, closed_on, branch_id) where closed_on is not null;
