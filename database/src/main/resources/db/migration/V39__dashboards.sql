-- How members arrange their dashboards. docs/decisions/0034-dashboards.md
create table core.dashboard_layouts (
    organization_id uuid not null,
    member_id   uuid not null,
    -- Codes of widgets in their order, and those of them that are not shown.
    widgets     text[] not null check (length(array_to_string(widgets, ' ')) <= 4000),
    hidden      text[] not null check (length(array_to_string(hidden, ' ')) <= 4000),
    updated_at  timestamptz not null,
    primary key (organization_id, member_id),
    constraint dashboard_layouts_hidden_check2 check (hidden <@ widgets)
);
call core.add_table('core.dashboard_layouts', 'select, insert, update');
alter table core.dashboard_layouts
    add constraint dashboard_layouts_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id);
