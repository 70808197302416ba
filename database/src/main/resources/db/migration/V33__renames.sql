-- Products are searched by the names of their category and collection, too. A new name reaches them in portions.
create table shop.renames (
    organization_id uuid not null,
    id            uuid not null,
    category_id   uuid,
    collection_id uuid,
    -- A transaction that was running then may still write the former name.
    renamed_in    xid8 not null default pg_current_xact_id(),
    -- Products up to this one have the new name; null before each pass through all of them.
    passed_through uuid,
    -- Whether the pass that is going on has missed no product so far.
    is_complete   boolean not null default true,
    primary key (organization_id, id),
    check (num_nonnulls(category_id, collection_id) = 1)
);
call core.add_table('shop.renames');
