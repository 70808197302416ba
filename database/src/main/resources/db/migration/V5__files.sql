-- Files: what was uploaded, and the bytes, which an organisation keeps once however often they were uploaded.

-- The bytes. They lie in a folder or in an S3 store under the row's id, which is never used again. A picture's own bytes are
-- replaced by two smaller pictures without metadata.
create table core.file_contents (
    organization_id uuid not null,
    id          uuid not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text not null,
    size        bigint not null check (size > 0),
    storage     text not null check (storage in ('folder', 's3')),
    preview     text not null check (preview in ('none', 'pending', 'ready', 'failed')),
    width       int check (width > 0),
    height      int check (height > 0),
    thumbnail_size bigint check (thumbnail_size > 0),
    created_at  timestamptz not null,
    primary key (organization_id, id),
    check (preview <> 'ready' or (width is not null and height is not null and thumbnail_size is not null))
);
call core.add_table('core.file_contents');
create unique index file_contents_sha256_unique on core.file_contents (organization_id, sha256);

-- A file belongs to whoever uploaded it until a record takes it; then it belongs to that record, whose module says who may
-- see it. owner_deleted_at is when the record was deleted with its files.
create table core.files (
    organization_id uuid not null,
    id          uuid not null,
    content_id  uuid not null,
    name        text not null check (length(name) between 1 and 200),
    owner_type  text check (owner_type ~ '^[a-z_]{1,40}$'),
    owner_id    uuid,
    position    int not null default 0,
    owner_deleted_at timestamptz,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id),
    check ((owner_type is null) = (owner_id is null))
);
call core.add_table('core.files');
alter table core.files
    add constraint files_content_id_fkey foreign key (organization_id, content_id)
        references core.file_contents (organization_id, id);
create index files_owner on core.files (organization_id, owner_id, owner_type, position)
    where owner_id is not null and deleted_at is null;
create index files_content on core.files (organization_id, content_id);
create index files_unowned on core.files (organization_id, created_at) where owner_id is null;
create index files_deleted on core.files (organization_id, deleted_at) where deleted_at is not null;
create index files_owner_deleted on core.files (organization_id, owner_deleted_at) where owner_deleted_at is not null;
