-- Customers: the people whom a shop knows by name. They belong to the whole organisation, since they buy in every branch.
create table shop.customers (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null check (length(name) between 1 and 200),
    -- E.164. Doubles without a phone are possible, and two people cannot share one.
    phone       text check (phone ~ '^[+][0-9]{3,15}$' and length(phone) <= 16),
    notes       text check (length(notes) <= 2000),
    -- What the customer may owe at most; null is no limit, 0 is no credit.
    credit_limit numeric(18, 2) check (credit_limit >= 0),
    language    text check (language in ('en', 'fa', 'uz', 'ru')),
    accepts_reminders boolean not null default false,
    -- The customer that this one was merged into; such a row is deleted.
    merged_into uuid,
    search_text text not null check (length(search_text) <= 100000),
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id),
    check (merged_into is null or deleted_at is not null)
);
call core.add_table('shop.customers', 'select, insert, update');
alter table shop.customers
    add constraint customers_merged_into_fkey foreign key (organization_id, merged_into)
        references shop.customers (organization_id, id);
create unique index customers_phone_unique on shop.customers (organization_id, phone) where deleted_at is null;
create index customers_name on shop.customers (organization_id, name collate core.alphabetical, id)
    where deleted_at is null;
create index customers_name_uz on shop.customers (organization_id, name collate core.alphabetical_uz, id)
    where deleted_at is null;
create index customers_created on shop.customers (organization_id, created_at, id) where deleted_at is null;
create index customers_merged on shop.customers (organization_id, merged_into) where merged_into is not null;
create index customers_search on shop.customers using gin (search_text gin_trgm_ops);
-- Two letters are too few for trigrams.
create index customers_beginning on shop.customers (organization_id, left(search_text, 40) text_pattern_ops)
    where deleted_at is null;

-- Searched under row-level security: see V3.
create view shop.searched_customers as
    select * from shop.customers where organization_id = core.bound_organization();
grant select on shop.searched_customers to ${app_role};

-- A sale keeps the name and phone that its receipt shows; only the link moves when customers are merged.
alter table shop.sales add column customer_id uuid;
alter table shop.sales
    add constraint sales_customer_id_fkey foreign key (organization_id, customer_id)
        references shop.customers (organization_id, id);
create index sales_of_customer on shop.sales (organization_id, customer_id, sold_at, id) where customer_id is not null;
grant update (customer_id) on shop.sales to ${app_role};
