-- Tills, shifts and their cash. docs/decisions/0031-shifts.md
create table shop.tills (
    organization_id uuid not null,
    id          uuid not null,
    branch_id   uuid not null,
    name        text not null check (length(name) between 1 and 100),
    is_active   boolean not null default true,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id)
);
call core.add_table('shop.tills', 'select, insert, update');
alter table shop.tills
    add constraint tills_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id);
create unique index tills_name_unique on shop.tills (organization_id, branch_id, core.name_key(name));
-- What belongs to a till names its branch, too, so that both agree.
create unique index tills_id_unique on shop.tills (organization_id, branch_id, id);

-- Every branch has a till from the start; those that are opened later get theirs with them.
insert into shop.tills (organization_id, id, branch_id, name, created_at, updated_at)
    select b.organization_id, gen_random_uuid(), b.id,
        case o.language when 'uz' then 'Kassa 1' when 'ru' then 'Касса 1' when 'fa' then 'صندوق ۱' else 'Till 1' end,
        now(), now()
    from core.branches b join core.organizations o on o.id = b.organization_id;

-- The time between opening and closing a till. A row changes once: when the shift is closed.
create table shop.shifts (
    organization_id uuid not null,
    id          uuid not null,
    branch_id   uuid not null,
    till_id     uuid not null,
    -- Counted by till.
    number      int not null check (number > 0),
    opened_at   timestamptz not null,
    opened_on   date not null,
    opened_by   uuid not null,
    opening_float numeric(18, 2) not null check (opening_float >= 0),
    closed_at   timestamptz check (closed_at >= opened_at),
    closed_by   uuid,
    -- What of cash should have been there and what was, which stays as it is.
    expected_cash numeric(18, 2),
    counted_cash numeric(18, 2) check (counted_cash >= 0),
    difference  numeric(18, 2) generated always as (counted_cash - expected_cash) stored,
    note        text check (length(note) <= 1000),
    primary key (organization_id, id),
    constraint shifts_closed_at_check2
        check (num_nonnulls(closed_at, closed_by, expected_cash, counted_cash) in (0, 4))
);
call core.add_table('shop.shifts', 'select, insert, update');
create unique index shifts_id_unique on shop.shifts (organization_id, branch_id, id);
create unique index shifts_number_unique on shop.shifts (organization_id, till_id, number);
-- A till has one open shift at most.
create unique index shifts_till_id_unique on shop.shifts (organization_id, till_id) where closed_at is null;
create index shifts_open on shop.shifts (organization_id, branch_id) where closed_at is null;
create index shifts_opened on shop.shifts (organization_id, opened_at, id);
create index shifts_opened_in_branch on shop.shifts (organization_id, branch_id, opened_at, id);
alter table shop.shifts
    add constraint shifts_till_id_fkey foreign key (organization_id, branch_id, till_id)
        references shop.tills (organization_id, branch_id, id),
    add constraint shifts_opened_by_fkey foreign key (organization_id, opened_by)
        references core.members (organization_id, id),
    add constraint shifts_closed_by_fkey foreign key (organization_id, closed_by)
        references core.members (organization_id, id);

-- What was counted of other payment types than cash when a shift was closed.
create table shop.shift_counts (
    organization_id uuid not null,
    shift_id    uuid not null,
    type        text not null check (type in ('card', 'transfer')),
    expected    numeric(18, 2) not null,
    counted     numeric(18, 2) not null check (counted >= 0),
    difference  numeric(18, 2) not null generated always as (counted - expected) stored,
    primary key (organization_id, shift_id, type)
);
call core.add_table('shop.shift_counts', 'select, insert');
alter table shop.shift_counts
    add constraint shift_counts_shift_id_fkey foreign key (organization_id, shift_id)
        references shop.shifts (organization_id, id);

-- Cash put into a till or taken out of it, apart from sales and debts. Rows are only ever added.
create table shop.shift_cash (
    organization_id uuid not null,
    id          uuid not null,
    branch_id   uuid not null,
    shift_id    uuid not null,
    type        text not null check (type in ('cash_in', 'cash_out')),
    amount      numeric(18, 2) not null check (amount > 0),
    reason      text not null check (length(reason) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organization_id, id)
);
call core.add_table('shop.shift_cash', 'select, insert');
create index shift_cash_shift on shop.shift_cash (organization_id, shift_id, recorded_at, id);
alter table shop.shift_cash
    add constraint shift_cash_shift_id_fkey foreign key (organization_id, branch_id, shift_id)
        references shop.shifts (organization_id, branch_id, id),
    add constraint shift_cash_recorded_by_fkey foreign key (organization_id, recorded_by)
        references core.members (organization_id, id);

-- The shift that the money of a sale lies in; null if none was open. A late sale was made before that shift was opened,
-- perhaps in a shift that is closed.
alter table shop.sales
    add column shift_id uuid,
    add column is_late boolean not null default false,
    add column late_from_shift_id uuid,
    add constraint sales_is_late_check check (not is_late or shift_id is not null),
    add constraint sales_late_from_shift_id_check check (late_from_shift_id is null or is_late);
alter table shop.sales
    add constraint sales_shift_id_fkey foreign key (organization_id, branch_id, shift_id)
        references shop.shifts (organization_id, branch_id, id),
    add constraint sales_late_from_shift_id_fkey foreign key (organization_id, branch_id, late_from_shift_id)
        references shop.shifts (organization_id, branch_id, id);
create index sales_shift on shop.sales (organization_id, shift_id, sold_at, id) where shift_id is not null;

-- The shift of its sale, so that a shift is summed by one index; and what the customer gave of cash, change included.
alter table shop.sale_payments
    add column shift_id uuid,
    add column given numeric(18, 2),
    add constraint sale_payments_given_check check (given is null or (given >= amount and type = 'cash'));
create index sale_payments_shift on shop.sale_payments (organization_id, shift_id) where shift_id is not null;

alter table shop.debt_payments add column shift_id uuid;
alter table shop.debt_payments
    add constraint debt_payments_shift_id_fkey foreign key (organization_id, branch_id, shift_id)
        references shop.shifts (organization_id, branch_id, id);
create index debt_payments_shift on shop.debt_payments (organization_id, shift_id) where shift_id is not null;
