-- Uploads of the last day and those under way, for the quotas. A row is written, and committed, before the bytes are kept;
-- it goes when the upload is refused.
create table core.file_uploads (
    organization_id uuid not null,
    id          uuid not null,
    member_id   uuid,
    files       int not null check (files > 0),
    bytes       bigint not null check (bytes >= 0),
    created_at  timestamptz not null,
    unattached  boolean not null,
    kept_at     timestamptz,
    primary key (organization_id, id)
);
call core.add_table('core.file_uploads');
create index file_uploads_created on core.file_uploads (organization_id, created_at);

-- How often the smaller pictures were begun. A picture that ends the process is not tried for ever.
alter table core.file_contents add column preview_tries int not null default 0 check (preview_tries >= 0);
