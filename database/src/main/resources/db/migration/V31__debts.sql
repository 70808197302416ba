-- Debts: what customers owe, from a sale that was not paid in full or from before. docs/decisions/0028-debts.md
create table shop.debts (
    organization_id uuid not null,
    id          uuid not null,
    branch_id   uuid not null,
    seller_id   uuid not null,
    customer_id uuid not null,
    -- The sale and its number; null for a debt that was entered by hand.
    sale_id     uuid,
    number      text check (length(number) <= 64),
    total       numeric(18, 2) not null check (total > 0),
    paid        numeric(18, 2) not null default 0 check (paid >= 0),
    returned    numeric(18, 2) not null default 0 check (returned >= 0),
    written_off numeric(18, 2) not null default 0 check (written_off >= 0),
    remaining   numeric(18, 2) not null generated always as (total - paid - returned - written_off) stored,
    state       text not null check (state in ('open', 'paid', 'written_off')),
    payment_deadline date not null,
    -- The first day on which something was due that is not covered; null when nothing remains.
    due_on      date,
    -- For lists: what is overdue longest comes first, what is settled last.
    due_order   date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
    has_plan    boolean not null,
    incurred_on date not null,
    note        text check (length(note) <= 1000),
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id),
    constraint debts_remaining_check check (remaining >= 0),
    constraint debts_state_check2 check ((state = 'open') = (remaining > 0)),
    constraint debts_due_on_check check ((due_on is null) = (remaining = 0)),
    check ((sale_id is null) = (number is null))
) with (fillfactor = 80);
call core.add_table('shop.debts', 'select, insert, update');
alter table shop.debts
    add constraint debts_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint debts_seller_id_fkey foreign key (organization_id, seller_id)
        references core.members (organization_id, id),
    add constraint debts_customer_id_fkey foreign key (organization_id, customer_id)
        references shop.customers (organization_id, id),
    add constraint debts_sale_id_fkey foreign key (organization_id, sale_id)
        references shop.sales (organization_id, id);
create unique index debts_sale_id_unique on shop.debts (organization_id, sale_id) where sale_id is not null;
create index debts_due on shop.debts (organization_id, due_order, id);
create index debts_due_in_branch on shop.debts (organization_id, branch_id, due_order, id);
create index debts_created on shop.debts (organization_id, created_at, id);
create index debts_created_in_branch on shop.debts (organization_id, branch_id, created_at, id);
create index debts_of_customer on shop.debts (organization_id, customer_id, due_order, id);
create index debts_of_seller on shop.debts (organization_id, seller_id, due_order, id);

-- The plan of a debt that is paid in parts. The amounts make the total. What of a part is left follows from the debt.
create table shop.debt_installments (
    organization_id uuid not null,
    debt_id     uuid not null,
    line        int not null check (line >= 0),
    due_on      date not null,
    amount      numeric(18, 2) not null check (amount > 0),
    primary key (organization_id, debt_id, line)
);
call core.add_table('shop.debt_installments', 'select, insert, delete');
alter table shop.debt_installments
    add constraint debt_installments_debt_id_fkey foreign key (organization_id, debt_id)
        references shop.debts (organization_id, id);

-- What lowered a debt. Rows are only ever added; a reversal is a row that names what it reverses, with the amount negated.
create table shop.debt_payments (
    organization_id uuid not null,
    id          uuid not null,
    debt_id     uuid not null,
    customer_id uuid not null,
    branch_id   uuid not null,
    kind        text not null check (kind in ('payment', 'return', 'write_off')),
    amount      numeric(18, 2) not null check (amount <> 0),
    payment_type text check (payment_type in ('cash', 'card', 'transfer')),
    note        text check (length(note) <= 1000),
    reverses_id uuid,
    -- Rows of one payment that was spread over several debts share it.
    receipt_id  uuid not null,
    -- What was left of the debt afterwards.
    remaining   numeric(18, 2) not null check (remaining >= 0),
    paid_at     timestamptz not null,
    paid_on     date not null,
    recorded_by uuid not null,
    primary key (organization_id, id),
    check ((amount < 0) = (reverses_id is not null)),
    constraint debt_payments_payment_type_check2 check ((kind = 'payment') = (payment_type is not null))
);
call core.add_table('shop.debt_payments', 'select, insert');
-- Merging customers moves what they have paid.
grant update (customer_id) on shop.debt_payments to ${app_role};
alter table shop.debt_payments
    add constraint debt_payments_debt_id_fkey foreign key (organization_id, debt_id)
        references shop.debts (organization_id, id),
    add constraint debt_payments_reverses_id_fkey foreign key (organization_id, reverses_id)
        references shop.debt_payments (organization_id, id),
    add constraint debt_payments_customer_id_fkey foreign key (organization_id, customer_id)
        references shop.customers (organization_id, id),
    add constraint debt_payments_recorded_by_fkey foreign key (organization_id, recorded_by)
        references core.members (organization_id, id);
-- Nothing is reversed twice.
create unique index debt_payments_reverses_id_unique on shop.debt_payments (organization_id, reverses_id)
    where reverses_id is not null;
create index debt_payments_debt on shop.debt_payments (organization_id, debt_id, id);
create index debt_payments_customer on shop.debt_payments (organization_id, customer_id, id);
create index debt_payments_day on shop.debt_payments (organization_id, paid_on, branch_id);
create index debt_payments_receipt on shop.debt_payments (organization_id, receipt_id);

-- Searched under row-level security: see V3.
create view shop.searched_debts as
    select d.*, c.name as customer_name, c.phone as customer_phone, c.search_text
    from shop.debts d join shop.customers c on c.organization_id = d.organization_id and c.id = d.customer_id
    where d.organization_id = core.bound_organization() and c.organization_id = core.bound_organization();
grant select on shop.searched_debts to ${app_role};

-- The part of a sale that is not paid at once counts like a payment, so that payments always make the total.
alter table shop.sale_payments drop constraint sale_payments_type_check;
alter table shop.sale_payments
    add constraint sale_payments_type_check check (type in ('cash', 'card', 'transfer', 'credit'));
