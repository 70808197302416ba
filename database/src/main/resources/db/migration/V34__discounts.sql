-- Promotions, and approvals of prices beyond a seller's limit. docs/decisions/0030-discounts.md
create table shop.discounts (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null check (length(name) between 1 and 200),
    -- Where it holds; null is every branch.
    branch_id   uuid,
    discount_type text not null check (discount_type in ('percentage', 'fixed_amount')),
    -- Percent, or an amount for one piece or metre.
    discount_value numeric(18, 2) not null check (discount_value > 0),
    applicable_to text not null check (applicable_to in ('all', 'category', 'collection', 'product')),
    target_id   uuid,
    -- It holds from the first moment on, and no longer at the second; null is without an end.
    starts_at   timestamptz not null,
    ends_at     timestamptz,
    is_active   boolean not null,
    search_text text not null check (length(search_text) <= 100000),
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id),
    constraint discounts_end_date_check check (ends_at > starts_at),
    constraint discounts_discount_value_check2 check (discount_type <> 'percentage' or discount_value <= 100),
    constraint discounts_target_id_check check ((applicable_to = 'all') = (target_id is null))
);
call core.add_table('shop.discounts', 'select, insert, update');
alter table shop.discounts
    add constraint discounts_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id);
create index discounts_start on shop.discounts (organization_id, starts_at, id);
create index discounts_created on shop.discounts (organization_id, created_at, id);
create index discounts_name on shop.discounts (organization_id, name collate core.alphabetical, id);
create index discounts_name_uz on shop.discounts (organization_id, name collate core.alphabetical_uz, id);
create index discounts_branch on shop.discounts (organization_id, branch_id) where branch_id is not null;

-- Searched under row-level security: see V3.
create view shop.searched_discounts as
    select * from shop.discounts where organization_id = core.bound_organization();
grant select on shop.searched_discounts to ${app_role};

-- What promotions said while they could be applied, one row for each version. A sale that waited on a device asks for the
-- terms of its own moment.
create table shop.discount_terms (
    organization_id uuid not null,
    discount_id uuid not null,
    version     int not null,
    name        text not null check (length(name) between 1 and 200),
    branch_id   uuid,
    discount_type text not null check (discount_type in ('percentage', 'fixed_amount')),
    discount_value numeric(18, 2) not null check (discount_value > 0),
    applicable_to text not null check (applicable_to in ('all', 'category', 'collection', 'product')),
    target_id   uuid,
    starts_at   timestamptz not null,
    ends_at     timestamptz,
    -- When these terms were set and replaced; null while they are the present ones.
    valid_from  timestamptz not null,
    valid_until timestamptz,
    -- When they ceased to be applied in any case.
    applied_until timestamptz not null
        generated always as (least(coalesce(ends_at, 'infinity'), coalesce(valid_until, 'infinity'))) stored,
    primary key (organization_id, discount_id, version)
);
call core.add_table('shop.discount_terms', 'select, insert, update');
alter table shop.discount_terms
    add constraint discount_terms_discount_id_fkey foreign key (organization_id, discount_id)
        references shop.discounts (organization_id, id);
create index discount_terms_applied on shop.discount_terms (organization_id, applied_until);

-- A line keeps the promotion that gave its discount, with the name that the receipt shows.
alter table shop.sale_lines
    add column discount_id uuid,
    add column discount_version int,
    add column discount_name text check (length(discount_name) <= 200);
alter table shop.sale_lines
    add constraint sale_lines_discount_id_fkey foreign key (organization_id, discount_id)
        references shop.discounts (organization_id, id),
    add constraint sale_lines_discount_check2 check (discount_id is null
        or (discount > 0 and discount_version is not null and discount_name is not null));
create index sale_lines_promotion on shop.sale_lines (organization_id, discount_id, sold_on)
    where discount_id is not null;

-- How often a promotion was applied is summed as other figures of sales are.
alter table shop.sales_sums drop constraint sales_sums_dimension_check;
alter table shop.sales_sums
    add constraint sales_sums_dimension_check
        check (dimension in ('seller', 'category', 'product', 'payment', 'discount'));

-- What a seller asked for beyond the limit, and what a superior said.
create table shop.approvals (
    organization_id uuid not null,
    id          uuid not null,
    branch_id   uuid not null,
    requested_by uuid not null,
    note        text check (length(note) <= 1000),
    -- Of the lines together, and the largest discount of one line.
    list_amount numeric(18, 2) not null check (list_amount >= 0),
    amount      numeric(18, 2) not null check (amount > 0),
    discount_percent numeric(5, 2) not null check (discount_percent >= 0 and discount_percent <= 100),
    state       text not null check (state in ('pending', 'approved', 'rejected')),
    created_at  timestamptz not null,
    -- Until when it can be decided and, once it is approved, used.
    expires_at  timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    decision_note text check (length(decision_note) <= 1000),
    -- Whether who approved it may sell below cost.
    allows_below_cost boolean not null default false,
    -- The sale that it was used for, once.
    sale_id     uuid,
    used_at     timestamptz,
    primary key (organization_id, id),
    constraint approvals_decided_at_check check ((state = 'pending') = (decided_at is null)),
    constraint approvals_sale_id_check check (sale_id is null or (state = 'approved' and used_at is not null))
) with (fillfactor = 80);
call core.add_table('shop.approvals', 'select, insert, update');
alter table shop.approvals
    add constraint approvals_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint approvals_requested_by_fkey foreign key (organization_id, requested_by)
        references core.members (organization_id, id),
    add constraint approvals_decided_by_fkey foreign key (organization_id, decided_by)
        references core.members (organization_id, id),
    add constraint approvals_sale_id_fkey foreign key (organization_id, sale_id)
        references shop.sales (organization_id, id);
create unique index approvals_sale_id_unique on shop.approvals (organization_id, sale_id) where sale_id is not null;
create index approvals_created on shop.approvals (organization_id, created_at, id);
create index approvals_of_branch on shop.approvals (organization_id, branch_id, created_at, id);
create index approvals_of_seller on shop.approvals (organization_id, requested_by, created_at, id);

create table shop.approval_lines (
    organization_id uuid not null,
    approval_id uuid not null,
    line        int not null check (line >= 0),
    product_id  uuid not null,
    variant_id  uuid not null,
    product_name text not null check (length(product_name) <= 200),
    size        text check (length(size) <= 40),
    unit        text not null check (unit in ('piece', 'meter')),
    quantity    numeric(14, 3) not null check (quantity > 0),
    unit_price  numeric(18, 2) not null check (unit_price >= 0),
    list_amount numeric(18, 2) not null check (list_amount >= 0),
    amount      numeric(18, 2) not null check (amount > 0),
    primary key (organization_id, approval_id, line)
);
call core.add_table('shop.approval_lines', 'select, insert');
alter table shop.approval_lines
    add constraint approval_lines_approval_id_fkey foreign key (organization_id, approval_id)
        references shop.approvals (organization_id, id),
    add constraint approval_lines_variant_id_fkey foreign key (organization_id, variant_id)
        references shop.variants (organization_id, id);
