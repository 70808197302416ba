-- Returns and exchanges of sold goods. docs/decisions/0032-returns.md

-- A sale of which something was to come back. Whoever asks for a return or approves one locks this row, so that no more comes
-- back than was sold.
create table shop.returned_sales (
    organization_id uuid not null,
    sale_id     uuid not null,
    changed_at  timestamptz not null,
    primary key (organization_id, sale_id)
) with (fillfactor = 80);
call core.add_table('shop.returned_sales', 'select, insert, update');
alter table shop.returned_sales
    add constraint returned_sales_sale_id_fkey foreign key (organization_id, sale_id)
        references shop.sales (organization_id, id);

-- A row changes once: when it is decided. Its figures are estimates until then.
create table shop.returns (
    organization_id uuid not null,
    id          uuid not null,
    number      text not null check (length(number) <= 64),
    sale_id     uuid not null,
    branch_id   uuid not null,
    -- Who sold the goods.
    seller_id   uuid not null,
    reason      text not null check (reason in ('defective', 'wrong_size', 'customer_change_mind', 'other')),
    reason_note text check (length(reason_note) <= 1000),
    status      text not null check (status in ('pending', 'approved', 'rejected')),
    list_amount numeric(18, 2) not null check (list_amount >= 0),
    amount      numeric(18, 2) not null check (amount >= 0),
    discount    numeric(18, 2) not null,
    profit      numeric(18, 2) not null,
    cost        numeric(18, 2) not null check (cost >= 0),
    director_profit numeric(18, 2) not null,
    -- What of the amount lowered the debt of the sale, was given back, and had been given up before.
    debt_amount numeric(18, 2) not null default 0 check (debt_amount >= 0),
    refund_amount numeric(18, 2) not null default 0 check (refund_amount >= 0),
    given_up_amount numeric(18, 2) not null default 0 check (given_up_amount >= 0),
    exchange_sale_id uuid,
    created_at  timestamptz not null,
    created_by  uuid not null,
    decided_at  timestamptz,
    decided_by  uuid,
    decision_note text check (length(decision_note) <= 1000),
    -- The day on which it counts: that of its approval.
    returned_on date,
    primary key (organization_id, id),
    constraint returns_amount_check2 check (amount = list_amount - discount + profit),
    constraint returns_amount_check3 check (debt_amount + refund_amount + given_up_amount
        = case when status = 'approved' then amount else 0 end),
    constraint returns_status_check2 check ((status = 'pending') = (decided_at is null)
        and (status = 'pending') = (decided_by is null)),
    constraint returns_returned_on_check check ((status = 'approved') = (returned_on is not null)),
    constraint returns_exchange_sale_id_check check (exchange_sale_id is null or status = 'approved')
) with (fillfactor = 80);
call core.add_table('shop.returns', 'select, insert, update');
alter table shop.returns
    add constraint returns_sale_id_fkey foreign key (organization_id, sale_id)
        references shop.returned_sales (organization_id, sale_id),
    add constraint returns_exchange_sale_id_fkey foreign key (organization_id, exchange_sale_id)
        references shop.sales (organization_id, id),
    add constraint returns_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint returns_seller_id_fkey foreign key (organization_id, seller_id)
        references core.members (organization_id, id),
    add constraint returns_created_by_fkey foreign key (organization_id, created_by)
        references core.members (organization_id, id),
    add constraint returns_decided_by_fkey foreign key (organization_id, decided_by)
        references core.members (organization_id, id);
create unique index returns_number_unique on shop.returns (organization_id, number);
create unique index returns_exchange_sale_id_unique on shop.returns (organization_id, exchange_sale_id)
    where exchange_sale_id is not null;
create index returns_created on shop.returns (organization_id, created_at, id);
create index returns_created_in_branch on shop.returns (organization_id, branch_id, created_at, id);
create index returns_of_seller on shop.returns (organization_id, seller_id, created_at, id);
create index returns_asked_by on shop.returns (organization_id, created_by, created_at, id);
create index returns_sale on shop.returns (organization_id, sale_id);
create index returns_day on shop.returns (organization_id, returned_on) where returned_on is not null;
create index returns_pending on shop.returns (organization_id, branch_id, created_at) where status = 'pending';

-- What comes back of a line of the sale. The figures are parts of those of that line.
create table shop.return_lines (
    organization_id uuid not null,
    return_id   uuid not null,
    -- The line of the sale.
    line        int not null,
    sale_id     uuid not null,
    branch_id   uuid not null,
    returned_on date,
    product_id  uuid not null,
    variant_id  uuid not null,
    category_id uuid not null,
    discount_id uuid,
    quantity    numeric(14, 3) not null check (quantity > 0),
    condition   text not null check (condition in ('restock', 'write_off')),
    list_amount numeric(18, 2) not null check (list_amount >= 0),
    amount      numeric(18, 2) not null check (amount >= 0),
    -- Below 0 by a cent where the parts of both amounts are rounded in different ways.
    discount    numeric(18, 2) not null,
    profit      numeric(18, 2) not null,
    cost        numeric(18, 2) not null check (cost >= 0),
    director_profit numeric(18, 2) not null,
    -- The roll that a returned length is kept as.
    roll_id     uuid,
    primary key (organization_id, return_id, line),
    constraint return_lines_amount_check2 check (amount = list_amount - discount + profit)
) with (fillfactor = 80);
call core.add_table('shop.return_lines', 'select, insert');
grant update (returned_on, condition, list_amount, amount, discount, profit, cost, director_profit, roll_id)
    on shop.return_lines to ${app_role};
alter table shop.return_lines
    add constraint return_lines_return_id_fkey foreign key (organization_id, return_id)
        references shop.returns (organization_id, id),
    add constraint return_lines_line_fkey foreign key (organization_id, sale_id, line)
        references shop.sale_lines (organization_id, sale_id, line),
    add constraint return_lines_roll_id_fkey foreign key (organization_id, roll_id)
        references shop.rolls (organization_id, id);
create index return_lines_sale on shop.return_lines (organization_id, sale_id, line);
create index return_lines_product on shop.return_lines (organization_id, product_id);
create index return_lines_day on shop.return_lines (organization_id, returned_on) where returned_on is not null;

-- The money that was given back, and what paid for the goods of an exchange.
create table shop.return_refunds (
    organization_id uuid not null,
    return_id   uuid not null,
    line        int not null check (line >= 0),
    branch_id   uuid not null,
    returned_on date not null,
    type        text not null check (type in ('cash', 'card', 'transfer', 'exchange')),
    amount      numeric(18, 2) not null check (amount > 0),
    shift_id    uuid,
    primary key (organization_id, return_id, line)
);
call core.add_table('shop.return_refunds', 'select, insert');
alter table shop.return_refunds
    add constraint return_refunds_return_id_fkey foreign key (organization_id, return_id)
        references shop.returns (organization_id, id),
    add constraint return_refunds_shift_id_fkey foreign key (organization_id, branch_id, shift_id)
        references shop.shifts (organization_id, branch_id, id);
create index return_refunds_day on shop.return_refunds (organization_id, returned_on);
create index return_refunds_shift on shop.return_refunds (organization_id, shift_id) where shift_id is not null;

-- Goods that come back move stock, too.
alter table shop.stock_movements drop constraint stock_movements_document_type_check;
alter table shop.stock_movements add constraint stock_movements_document_type_check
    check (document_type in ('receipt', 'adjustment', 'transfer', 'sale', 'return'));

-- What the goods that came back pay of the sale in exchange.
alter table shop.sale_payments drop constraint sale_payments_type_check;
alter table shop.sale_payments
    add constraint sale_payments_type_check check (type in ('cash', 'card', 'transfer', 'credit', 'exchange'));

-- How much came back. On the days that are summed, nothing has.
alter table shop.sales_sums
    add column returns bigint not null default 0,
    add column returned numeric(20, 2) not null default 0;
alter table shop.sales_sums alter column returns drop default, alter column returned drop default;
