-- The desk: what people need fixed.

create schema desk;
grant usage on schema desk to ${app_role};

---------------------------------------------------------------------------------------------------- settings

-- A team of members that tickets are given to.
create table desk.teams (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null check (length(name) between 1 and 100),
    description text,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('desk.teams', 'select, insert, update');
create unique index teams_name_unique on desk.teams (organization_id, lower(name)) where deleted_at is null;

create table desk.team_members (
    organization_id uuid not null,
    team_id     uuid not null,
    member_id   uuid not null,
    primary key (organization_id, team_id, member_id)
);
call core.add_table('desk.team_members');
alter table desk.team_members
    add constraint team_members_team_id_fkey foreign key (organization_id, team_id)
        references desk.teams (organization_id, id),
    add constraint team_members_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id);
create index team_members_member on desk.team_members (organization_id, member_id);

-- 'form' holds the custom fields of its tickets: [{key, type, labels, required, choices}].
create table desk.ticket_categories (
    organization_id uuid not null,
    id          uuid not null,
    code        text not null check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
    name        text not null check (length(name) between 1 and 100),
    names       jsonb not null default '{}',
    icon        text,
    form        jsonb not null default '[]',
    default_team_id uuid,
    default_priority text check (default_priority in ('low', 'medium', 'high', 'urgent')),
    position    int not null default 0,
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
call core.add_table('desk.ticket_categories', 'select, insert, update');
alter table desk.ticket_categories
    add constraint ticket_categories_default_team_id_fkey foreign key (organization_id, default_team_id)
        references desk.teams (organization_id, id);
create unique index ticket_categories_code_unique on desk.ticket_categories (organization_id, code)
    where deleted_at is null;
create unique index ticket_categories_name_unique on desk.ticket_categories (organization_id, lower(name))
    where deleted_at is null;

-- The things and rooms that tickets are about.
create table desk.assets (
    organization_id uuid not null,
    id          uuid not null,
    branch_id   uuid not null,
    name        text not null check (length(name) between 1 and 200),
    code        text,
    place       text,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('desk.assets', 'select, insert, update');
alter table desk.assets
    add constraint assets_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id);
create unique index assets_name_unique on desk.assets (organization_id, branch_id, lower(name))
    where deleted_at is null;

-- Answers that are given often; {{requester}}, {{number}} and the like stand for what a ticket has.
create table desk.canned_replies (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null check (length(name) between 1 and 100),
    body        text not null check (length(body) between 1 and 10000),
    language    text check (language in ('en', 'fa', 'uz', 'ru')),
    category_id uuid,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('desk.canned_replies', 'select, insert, update');
alter table desk.canned_replies
    add constraint canned_replies_category_id_fkey foreign key (organization_id, category_id)
        references desk.ticket_categories (organization_id, id);
create unique index canned_replies_name_unique on desk.canned_replies (organization_id, lower(name))
    where deleted_at is null;

-- A member's own list of tickets, or one shared with all who see the queue; 'filter' is a query of the list.
create table desk.saved_searches (
    organization_id uuid not null,
    id          uuid not null,
    owner_id    uuid not null,
    name        text not null check (length(name) between 1 and 100),
    filter      jsonb not null,
    is_shared   boolean not null default false,
    position    int not null default 0,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('desk.saved_searches', 'select, insert, update');
alter table desk.saved_searches
    add constraint saved_searches_owner_id_fkey foreign key (organization_id, owner_id)
        references core.members (organization_id, id);
create unique index saved_searches_name_unique on desk.saved_searches (organization_id, owner_id, lower(name))
    where deleted_at is null;

---------------------------------------------------------------------------------------------------- tickets

create table desk.tickets (
    organization_id uuid not null,
    id          uuid not null,
    number      text not null check (number ~ '^T-[0-9]{8}-[0-9]{4,}$'),
    title       text not null check (length(title) between 1 and 200),
    description text not null check (length(description) <= 20000),
    category_id uuid not null,
    priority    text not null check (priority in ('low', 'medium', 'high', 'urgent')),
    status      text not null check (status in ('pending', 'in_progress', 'resolved', 'closed')),
    requester_id uuid not null,
    branch_id   uuid not null,
    assignee_id uuid,
    team_id     uuid,
    tags        text[] not null default '{}',
    fields      jsonb not null default '{}',
    source      text not null check (source in ('panel', 'telegram', 'email', 'api')),
    asset_id    uuid,
    asset_name  text,
    -- Its clocks stand still while it waits.
    waiting_for text check (waiting_for in ('requester', 'vendor', 'branch', 'headquarters')),
    waiting_reason text,
    waiting_until timestamptz,
    first_response_at timestamptz,
    resolved_at timestamptz,
    closed_at   timestamptz,
    -- When the first answer and the solution are due by the service level; null without one.
    first_response_due_at timestamptz,
    due_at      timestamptz,
    merged_into_id uuid,
    rating      smallint check (rating between 1 and 5),
    rating_comment text,
    rated_at    timestamptz,
    archived_at timestamptz,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id),
    constraint tickets_resolved_at_check check (status in ('pending', 'in_progress') = (resolved_at is null and closed_at is null)),
    constraint tickets_closed_at_check check ((status = 'closed') = (closed_at is not null)),
    constraint tickets_archived_at_check check (archived_at is null or status = 'closed'),
    constraint tickets_waiting_reason_check check (waiting_for is not null or (waiting_reason is null and waiting_until is null))
) with (fillfactor = 85);
call core.add_table('desk.tickets', 'select, insert, update');
alter table desk.tickets
    add constraint tickets_category_id_fkey foreign key (organization_id, category_id)
        references desk.ticket_categories (organization_id, id),
    add constraint tickets_requester_id_fkey foreign key (organization_id, requester_id)
        references core.members (organization_id, id),
    add constraint tickets_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint tickets_assignee_id_fkey foreign key (organization_id, assignee_id)
        references core.members (organization_id, id),
    add constraint tickets_team_id_fkey foreign key (organization_id, team_id)
        references desk.teams (organization_id, id),
    add constraint tickets_asset_id_fkey foreign key (organization_id, asset_id)
        references desk.assets (organization_id, id),
    add constraint tickets_merged_into_id_fkey foreign key (organization_id, merged_into_id)
        references desk.tickets (organization_id, id);
create unique index tickets_number_unique on desk.tickets (organization_id, number);
create index tickets_created_at on desk.tickets (organization_id, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_branch on desk.tickets (organization_id, branch_id, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_archived on desk.tickets (organization_id, created_at, id)
    where deleted_at is null and archived_at is not null;
create index tickets_resolved_at on desk.tickets (organization_id, resolved_at)
    where deleted_at is null and resolved_at is not null;
create index tickets_updated_at on desk.tickets (organization_id, updated_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_status on desk.tickets (organization_id, status, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_branch_status on desk.tickets (organization_id, branch_id, status, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_requester on desk.tickets (organization_id, requester_id, created_at, id)
    where deleted_at is null;
create index tickets_assignee on desk.tickets (organization_id, assignee_id, status, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_category on desk.tickets (organization_id, category_id, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_branch_category on desk.tickets (organization_id, branch_id, category_id, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_priority on desk.tickets (organization_id, priority, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_branch_priority on desk.tickets (organization_id, branch_id, priority, created_at, id)
    where deleted_at is null and archived_at is null;
create index tickets_due_at on desk.tickets (organization_id, coalesce(due_at, 'infinity'), id)
    where deleted_at is null and status in ('pending', 'in_progress');
create index tickets_waiting_until on desk.tickets (organization_id, waiting_until) where waiting_until is not null;
create index tickets_closed_at on desk.tickets (organization_id, closed_at) where closed_at is not null and archived_at is null;
create index tickets_tags on desk.tickets using gin (tags);
create index tickets_fields on desk.tickets using gin (fields jsonb_path_ops);
create index tickets_asset on desk.tickets (organization_id, asset_id, created_at) where asset_id is not null;
create index tickets_merged_into on desk.tickets (organization_id, merged_into_id) where merged_into_id is not null;

-- One counter a day, raised in the ticket's transaction: no number twice, none left out that a ticket has.
create table desk.ticket_counters (
    organization_id uuid not null,
    day         date not null,
    last        int not null,
    primary key (organization_id, day)
) with (fillfactor = 50);
call core.add_table('desk.ticket_counters', 'select, insert, update');

-- What happened to a ticket; rows are only ever added, and replaying them gives its state. 'details' says what two values
-- cannot: how a ticket was when it was made, until when it waits.
create table desk.ticket_history (
    organization_id uuid not null,
    id          uuid not null,
    ticket_id   uuid not null,
    kind        text not null check (kind in ('created', 'status', 'assignee', 'team', 'branch', 'priority', 'category',
                    'title', 'description', 'waiting', 'first_response', 'due', 'merged', 'split', 'linked', 'rated', 'archived', 'deleted', 'restored')),
    from_value  text,
    to_value    text,
    details     jsonb,
    comment     text,
    member_id   uuid,
    happened_at timestamptz not null,
    primary key (organization_id, id)
);
call core.add_table('desk.ticket_history', 'select, insert');
alter table desk.ticket_history
    add constraint ticket_history_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id);
create index ticket_history_ticket on desk.ticket_history (organization_id, ticket_id, id);

---------------------------------------------------------------------------------------------------- conversation

create table desk.comments (
    organization_id uuid not null,
    id          uuid not null,
    ticket_id   uuid not null,
    author_id   uuid,
    body        text not null check (length(body) between 1 and 20000),
    is_internal boolean not null,
    source      text not null check (source in ('panel', 'telegram', 'email', 'api')),
    quoted_id   uuid,
    edited_at   timestamptz,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('desk.comments', 'select, insert, update');
alter table desk.comments
    add constraint comments_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id),
    add constraint comments_author_id_fkey foreign key (organization_id, author_id)
        references core.members (organization_id, id),
    add constraint comments_quoted_id_fkey foreign key (organization_id, quoted_id)
        references desk.comments (organization_id, id);
create index comments_ticket on desk.comments (organization_id, ticket_id, created_at, id);

-- What a comment said before it was edited or deleted.
create table desk.comment_versions (
    organization_id uuid not null,
    comment_id  uuid not null,
    version     int not null,
    body        text not null,
    replaced_at timestamptz not null,
    primary key (organization_id, comment_id, version)
);
call core.add_table('desk.comment_versions', 'select, insert');
alter table desk.comment_versions
    add constraint comment_versions_comment_id_fkey foreign key (organization_id, comment_id)
        references desk.comments (organization_id, id);

create table desk.comment_mentions (
    organization_id uuid not null,
    comment_id  uuid not null,
    member_id   uuid not null,
    primary key (organization_id, comment_id, member_id)
);
call core.add_table('desk.comment_mentions');
alter table desk.comment_mentions
    add constraint comment_mentions_comment_id_fkey foreign key (organization_id, comment_id)
        references desk.comments (organization_id, id),
    add constraint comment_mentions_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id);

create table desk.ticket_watchers (
    organization_id uuid not null,
    ticket_id   uuid not null,
    member_id   uuid not null,
    primary key (organization_id, ticket_id, member_id)
);
call core.add_table('desk.ticket_watchers');
alter table desk.ticket_watchers
    add constraint ticket_watchers_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id),
    add constraint ticket_watchers_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id);

-- ticket is <kind> other: a duplicate of it, related to it, its child, or split out of it.
create table desk.ticket_links (
    organization_id uuid not null,
    ticket_id   uuid not null,
    kind        text not null check (kind in ('duplicate_of', 'related', 'child_of', 'split_from')),
    other_id    uuid not null,
    created_at  timestamptz not null,
    created_by  uuid,
    primary key (organization_id, ticket_id, kind, other_id),
    constraint ticket_links_other_id_check check (ticket_id <> other_id)
);
call core.add_table('desk.ticket_links', 'select, insert, delete');
alter table desk.ticket_links
    add constraint ticket_links_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id),
    add constraint ticket_links_other_id_fkey foreign key (organization_id, other_id)
        references desk.tickets (organization_id, id);
create index ticket_links_other on desk.ticket_links (organization_id, other_id);

create table desk.time_entries (
    organization_id uuid not null,
    id          uuid not null,
    ticket_id   uuid not null,
    member_id   uuid not null,
    minutes     int not null check (minutes between 1 and 1440),
    spent_on    date not null,
    note        text,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('desk.time_entries', 'select, insert, update');
alter table desk.time_entries
    add constraint time_entries_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id),
    add constraint time_entries_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id);
create index time_entries_ticket on desk.time_entries (organization_id, ticket_id);

create table desk.checklist_items (
    organization_id uuid not null,
    id          uuid not null,
    ticket_id   uuid not null,
    position    int not null,
    text        text not null check (length(text) between 1 and 300),
    done_at     timestamptz,
    done_by     uuid,
    primary key (organization_id, id)
);
call core.add_table('desk.checklist_items');
alter table desk.checklist_items
    add constraint checklist_items_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id);
create index checklist_items_ticket on desk.checklist_items (organization_id, ticket_id, position);

---------------------------------------------------------------------------------------------------- search

-- What tickets are found by: the ticket itself, each comment, each attachment's name, as folded words. Beside the words
-- stand marks of organisation, branch and age, so that one walk through the index finds what is new and in reach. Internal
-- comments are documents of their own, so that nobody finds a ticket by what they may not read.
create table desk.ticket_documents (
    organization_id uuid not null,
    ticket_id   uuid not null,
    -- The ticket's, the comment's or the file's id.
    source_id   uuid not null,
    is_internal boolean not null,
    words       tsvector not null,
    primary key (organization_id, ticket_id, source_id)
);
call core.add_table('desk.ticket_documents');
alter table desk.ticket_documents
    add constraint ticket_documents_ticket_id_fkey foreign key (organization_id, ticket_id)
        references desk.tickets (organization_id, id);
-- A search reads what was not yet sorted into the index from end to end, so that is kept short.
create index ticket_documents_words on desk.ticket_documents using gin (words) with (gin_pending_list_limit = 256);

-- Every word that was ever written: what a beginning or a misspelt word may stand for.
create table desk.ticket_words (
    organization_id uuid not null,
    word        text collate "C" not null,
    primary key (organization_id, word)
);
call core.add_table('desk.ticket_words', 'select, insert');
create index ticket_words_likeness on desk.ticket_words using gin (word gin_trgm_ops);

-- Searches under row-level security: docs/decisions/0013-searches-under-row-level-security.md.
create view desk.searched_tickets as select * from desk.tickets where organization_id = core.bound_organization();
create view desk.searched_documents as
    select * from desk.ticket_documents where organization_id = core.bound_organization();
create view desk.searched_words as select * from desk.ticket_words where organization_id = core.bound_organization();
grant select on desk.searched_tickets, desk.searched_documents, desk.searched_words to ${app_role};
