-- The shop: catalogue, stock, sales.

---------------------------------------------------------------------------------------------------- catalogue

create table shop.categories (
    organization_id uuid not null,
    id          uuid not null,
    parent_id   uuid,
    name        text not null,
    names       jsonb not null default '{}',
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
call core.add_table('shop.categories', 'select, insert, update');
alter table shop.categories
    add constraint categories_parent_id_fkey foreign key (organization_id, parent_id)
        references shop.categories (organization_id, id);
create unique index categories_name_unique on shop.categories (organization_id, lower(name)) where deleted_at is null;

create table shop.collections (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null,
    icon        text,
    price_per_square_meter numeric(18, 2) check (price_per_square_meter >= 0),
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('shop.collections', 'select, insert, update');
create unique index collections_name_unique on shop.collections (organization_id, lower(name)) where deleted_at is null;

create table shop.sizes (
    organization_id uuid not null,
    id          uuid not null,
    collection_id uuid,
    size        text not null,
    width       numeric(6, 2) not null check (width > 0),
    length      numeric(6, 2) not null check (length > 0),
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('shop.sizes', 'select, insert, update');
alter table shop.sizes
    add constraint sizes_collection_id_fkey foreign key (organization_id, collection_id)
        references shop.collections (organization_id, id);
create unique index sizes_size_unique on shop.sizes (organization_id, collection_id, size)
    nulls not distinct where deleted_at is null;

create table shop.products (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null,
    category_id uuid not null,
    collection_id uuid,
    type        text not null check (type in ('unit', 'meter')),
    buy_price   numeric(18, 2) not null default 0 check (buy_price >= 0),
    sell_price  numeric(18, 2) check (sell_price >= 0),
    sell_price_per_meter numeric(18, 2) check (sell_price_per_meter >= 0),
    max_quantity int check (max_quantity > 0),
    barcode     text,
    sku         text,
    low_stock_threshold numeric(14, 3) check (low_stock_threshold >= 0),
    notes       text,
    attributes  jsonb not null default '{}',
    search_text text not null,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('shop.products', 'select, insert, update');
alter table shop.products
    add constraint products_category_id_fkey foreign key (organization_id, category_id)
        references shop.categories (organization_id, id),
    add constraint products_collection_id_fkey foreign key (organization_id, collection_id)
        references shop.collections (organization_id, id);
create unique index products_barcode_unique on shop.products (organization_id, barcode) where deleted_at is null;
create unique index products_sku_unique on shop.products (organization_id, sku) where deleted_at is null;
create index products_name on shop.products (organization_id, name, id) where deleted_at is null;
create index products_created_at on shop.products (organization_id, created_at, id) where deleted_at is null;
create index products_category on shop.products (organization_id, category_id, name, id) where deleted_at is null;
create index products_collection on shop.products (organization_id, collection_id, category_id, name, id)
    where deleted_at is null;
create index products_search on shop.products using gin (search_text gin_trgm_ops);

create table shop.variants (
    organization_id uuid not null,
    id          uuid not null,
    product_id  uuid not null,
    size        text,
    width       numeric(6, 2) check (width > 0),
    length      numeric(6, 2) check (length > 0),
    position    int not null default 0,
    barcode     text,
    buy_price   numeric(18, 2) check (buy_price >= 0),
    sell_price  numeric(18, 2) check (sell_price >= 0),
    deleted_at  timestamptz,
    primary key (organization_id, id),
    check ((size is null) = (width is null) and (size is null) = (length is null))
);
call core.add_table('shop.variants', 'select, insert, update');
alter table shop.variants
    add constraint variants_product_id_fkey foreign key (organization_id, product_id)
        references shop.products (organization_id, id);
create unique index variants_size_unique on shop.variants (organization_id, product_id, size)
    nulls not distinct where deleted_at is null;
create unique index variants_barcode_unique on shop.variants (organization_id, barcode) where deleted_at is null;
create index variants_measures on shop.variants (organization_id, width, length, product_id) where deleted_at is null;

-- A change of many prices at once, kept so that it can be undone.
create table shop.price_changes (
    organization_id uuid not null,
    id          uuid not null,
    name        text not null,
    rule        jsonb not null,
    product_count int not null,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    undone_at   timestamptz,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('shop.price_changes', 'select, insert, update');

create table shop.price_change_items (
    organization_id uuid not null,
    price_change_id uuid not null,
    product_id  uuid not null,
    variant_id  uuid,
    field       text not null check (field in ('sell_price', 'sell_price_per_meter')),
    old_price   numeric(18, 2) not null,
    -- False when the old price came from the product or the collection.
    was_own     boolean not null,
    new_price   numeric(18, 2) not null
);
call core.add_table('shop.price_change_items', 'select, insert');
alter table shop.price_change_items
    add constraint price_change_items_price_change_id_fkey foreign key (organization_id, price_change_id)
        references shop.price_changes (organization_id, id);
create unique index price_change_items_unique on shop.price_change_items
    (organization_id, price_change_id, product_id, variant_id, field) nulls not distinct;

---------------------------------------------------------------------------------------------------- stock

-- What a branch has of a variant. Its history is stock_movements; on_hand and value are their sums.
create table shop.stock_balances (
    organization_id uuid not null,
    branch_id   uuid not null,
    variant_id  uuid not null,
    product_id  uuid not null,
    on_hand     numeric(14, 3) not null default 0,
    reserved    numeric(14, 3) not null default 0,
    value       numeric(18, 2) not null default 0,
    updated_at  timestamptz not null,
    primary key (organization_id, branch_id, variant_id),
    constraint stock_balances_on_hand_check check (on_hand >= reserved),
    constraint stock_balances_reserved_check check (reserved >= 0),
    constraint stock_balances_value_check check (value >= 0)
) with (fillfactor = 70);
call core.add_table('shop.stock_balances', 'select, insert, update');
alter table shop.stock_balances
    add constraint stock_balances_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint stock_balances_variant_id_fkey foreign key (organization_id, variant_id)
        references shop.variants (organization_id, id);
create index stock_balances_product on shop.stock_balances (organization_id, product_id, branch_id);

-- One physical piece of a metre product.
create table shop.rolls (
    organization_id uuid not null,
    id          uuid not null,
    branch_id   uuid not null,
    variant_id  uuid not null,
    product_id  uuid not null,
    parent_id   uuid,
    code        text not null,
    width       numeric(6, 2) check (width > 0),
    dye_lot     text,
    first_length numeric(14, 3) not null check (first_length > 0),
    remaining_length numeric(14, 3) not null,
    sold_length numeric(14, 3) not null default 0 check (sold_length >= 0),
    waste_length numeric(14, 3) not null default 0 check (waste_length >= 0),
    written_off_length numeric(14, 3) not null default 0,
    moved_length numeric(14, 3) not null default 0 check (moved_length >= 0),
    value       numeric(18, 2) not null,
    price_per_meter numeric(18, 2) check (price_per_meter >= 0),
    is_remnant  boolean not null default false,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id),
    constraint rolls_remaining_length_check check (remaining_length >= 0),
    constraint rolls_value_check check (value >= 0),
    constraint rolls_length_check check (
        first_length = remaining_length + sold_length + waste_length + written_off_length + moved_length)
) with (fillfactor = 80);
call core.add_table('shop.rolls', 'select, insert, update');
alter table shop.rolls
    add constraint rolls_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint rolls_variant_id_fkey foreign key (organization_id, variant_id)
        references shop.variants (organization_id, id),
    add constraint rolls_parent_id_fkey foreign key (organization_id, parent_id)
        references shop.rolls (organization_id, id);
create unique index rolls_code_unique on shop.rolls (organization_id, code);
create index rolls_in_stock on shop.rolls (organization_id, variant_id, branch_id) where remaining_length > 0;

-- A receipt of goods, an adjustment or a transfer; its lines are the movements.
create table shop.stock_documents (
    organization_id uuid not null,
    id          uuid not null,
    kind        text not null check (kind in ('receipt', 'adjustment', 'transfer')),
    number      text not null,
    branch_id   uuid not null,
    to_branch_id uuid,
    supplier    text,
    reason      text,
    note        text,
    created_at  timestamptz not null,
    created_by  uuid,
    primary key (organization_id, id)
);
call core.add_table('shop.stock_documents', 'select, insert');
alter table shop.stock_documents
    add constraint stock_documents_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint stock_documents_to_branch_id_fkey foreign key (organization_id, to_branch_id)
        references core.branches (organization_id, id);
create unique index stock_documents_number_unique on shop.stock_documents (organization_id, number);
create index stock_documents_branch on shop.stock_documents (organization_id, branch_id, created_at, id);

-- The ledger: rows are only ever added.
create table shop.stock_movements (
    organization_id uuid not null,
    id          uuid not null,
    branch_id   uuid not null,
    variant_id  uuid not null,
    product_id  uuid not null,
    roll_id     uuid,
    kind        text not null check (kind in ('receipt', 'sale', 'return', 'transfer_out', 'transfer_in',
                                              'adjustment', 'count', 'waste', 'write_off')),
    quantity    numeric(14, 3) not null,
    value       numeric(18, 2) not null,
    document_type text not null check (document_type in ('receipt', 'adjustment', 'transfer', 'sale')),
    document_id uuid not null,
    line        int not null,
    leg         smallint not null,
    reason      text,
    member_id   uuid,
    happened_at timestamptz not null,
    primary key (organization_id, id)
);
call core.add_table('shop.stock_movements', 'select, insert');
alter table shop.stock_movements
    add constraint stock_movements_balance_fkey foreign key (organization_id, branch_id, variant_id)
        references shop.stock_balances (organization_id, branch_id, variant_id);
-- A document moves stock once, however often it is sent.
create unique index stock_movements_document_unique on shop.stock_movements
    (organization_id, document_id, line, leg);
create index stock_movements_variant on shop.stock_movements (organization_id, variant_id, id);
create index stock_movements_roll on shop.stock_movements (organization_id, roll_id, id) where roll_id is not null;

-- Numbers of documents, counted for each branch and day.
create table shop.document_counters (
    organization_id uuid not null,
    branch_id   uuid not null,
    kind        text not null,
    day         date not null,
    last        int not null,
    primary key (organization_id, branch_id, kind, day)
) with (fillfactor = 50);
call core.add_table('shop.document_counters', 'select, insert, update');

---------------------------------------------------------------------------------------------------- sales

create table shop.sales (
    organization_id uuid not null,
    id          uuid not null,
    number      text not null,
    branch_id   uuid not null,
    seller_id   uuid not null,
    customer_name text,
    customer_phone text,
    sold_at     timestamptz not null,
    sold_on     date not null,
    list_amount numeric(18, 2) not null,
    total       numeric(18, 2) not null check (total > 0),
    discount    numeric(18, 2) not null check (discount >= 0),
    profit      numeric(18, 2) not null check (profit >= 0),
    cost        numeric(18, 2) not null check (cost >= 0),
    director_profit numeric(18, 2) not null,
    note        text,
    created_at  timestamptz not null,
    created_by  uuid,
    primary key (organization_id, id),
    constraint sales_total_check2 check (total = list_amount - discount + profit)
);
call core.add_table('shop.sales', 'select, insert');
alter table shop.sales
    add constraint sales_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint sales_seller_id_fkey foreign key (organization_id, seller_id)
        references core.members (organization_id, id);
create unique index sales_number_unique on shop.sales (organization_id, number);
create index sales_time on shop.sales (organization_id, sold_at, id);
create index sales_branch on shop.sales (organization_id, branch_id, sold_at, id);
create index sales_day on shop.sales (organization_id, sold_on, branch_id);
create index sales_seller on shop.sales (organization_id, seller_id, sold_at, id);

create table shop.sale_lines (
    organization_id uuid not null,
    sale_id     uuid not null,
    line        int not null,
    branch_id   uuid not null,
    sold_on     date not null,
    product_id  uuid not null,
    variant_id  uuid not null,
    roll_id     uuid,
    category_id uuid not null,
    collection_id uuid,
    product_name text not null,
    size        text,
    unit        text not null check (unit in ('piece', 'meter')),
    quantity    numeric(14, 3) not null check (quantity > 0),
    waste       numeric(14, 3) not null default 0 check (waste >= 0),
    unit_price  numeric(18, 2) not null check (unit_price >= 0),
    list_amount numeric(18, 2) not null check (list_amount >= 0),
    amount      numeric(18, 2) not null check (amount > 0),
    discount    numeric(18, 2) not null check (discount >= 0),
    profit      numeric(18, 2) not null check (profit >= 0),
    cost        numeric(18, 2) not null check (cost >= 0),
    buy_price   numeric(18, 2) not null check (buy_price >= 0),
    director_profit numeric(18, 2) not null,
    primary key (organization_id, sale_id, line)
);
call core.add_table('shop.sale_lines', 'select, insert');
alter table shop.sale_lines
    add constraint sale_lines_sale_id_fkey foreign key (organization_id, sale_id)
        references shop.sales (organization_id, id),
    add constraint sale_lines_variant_id_fkey foreign key (organization_id, variant_id)
        references shop.variants (organization_id, id);
create index sale_lines_product on shop.sale_lines (organization_id, product_id, sold_on);

create table shop.sale_payments (
    organization_id uuid not null,
    sale_id     uuid not null,
    line        int not null,
    type        text not null check (type in ('cash', 'card', 'transfer')),
    amount      numeric(18, 2) not null check (amount > 0),
    primary key (organization_id, sale_id, line)
);
call core.add_table('shop.sale_payments', 'select, insert');
alter table shop.sale_payments
    add constraint sale_payments_sale_id_fkey foreign key (organization_id, sale_id)
        references shop.sales (organization_id, id);

-- Sums of past days and whole months of a branch, equal to counting its sales. 'key' is the seller, category, product
-- or payment type, by dimension.
create table shop.sales_sums (
    organization_id uuid not null,
    branch_id   uuid not null,
    period      text not null check (period in ('day', 'month')),
    starts_on   date not null,
    dimension   text not null check (dimension in ('seller', 'category', 'product', 'payment')),
    key         text not null,
    receipts    bigint not null,
    quantity    numeric(20, 3) not null,
    list_amount numeric(20, 2) not null,
    total       numeric(20, 2) not null,
    discount    numeric(20, 2) not null,
    profit      numeric(20, 2) not null,
    cost        numeric(20, 2) not null,
    director_profit numeric(20, 2) not null,
    primary key (organization_id, dimension, period, starts_on, branch_id, key)
);
call core.add_table('shop.sales_sums');

-- The last day that is summed. Later days, and those that a sale dated back has opened again, are counted from the sales.
create table shop.sales_summed (
    organization_id uuid not null,
    through     date not null,
    primary key (organization_id)
);
call core.add_table('shop.sales_summed', 'select, insert, update');

create table shop.sales_reopened (
    organization_id uuid not null,
    branch_id   uuid not null,
    day         date not null,
    primary key (organization_id, branch_id, day)
);
call core.add_table('shop.sales_reopened');
