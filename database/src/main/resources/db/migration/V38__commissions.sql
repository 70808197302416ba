-- Commissions: rates, what sellers earn by sales, and how it is paid out. docs/decisions/0033-commissions.md
create table shop.commission_rates (
    organization_id uuid not null,
    id          uuid not null,
    name        text check (length(name) between 1 and 200),
    -- Whom and what it is for; null is everybody and everything.
    member_id   uuid,
    category_id uuid,
    collection_id uuid,
    basis       text not null check (basis in ('amount', 'extra_profit')),
    percent     numeric(5, 2) not null check (percent between 0 and 100),
    start_date  date not null,
    -- Its last day; null is without an end.
    end_date    date,
    last_day    date not null generated always as (coalesce(end_date, date '9999-12-31')) stored,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    deleted_at  timestamptz,
    deleted_by  uuid,
    version     int not null default 1,
    primary key (organization_id, id),
    constraint commission_rates_end_date_check check (end_date >= start_date),
    constraint commission_rates_collection_id_check check (category_id is null or collection_id is null)
);
call core.add_table('shop.commission_rates', 'select, insert, update');
alter table shop.commission_rates
    add constraint commission_rates_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id),
    add constraint commission_rates_category_id_fkey foreign key (organization_id, category_id)
        references shop.categories (organization_id, id),
    add constraint commission_rates_collection_id_fkey foreign key (organization_id, collection_id)
        references shop.collections (organization_id, id);
-- One rate for each target begins on a day.
create unique index commission_rates_start_date_unique on shop.commission_rates
    (organization_id, basis, member_id, category_id, collection_id, start_date) nulls not distinct
    where deleted_at is null;
-- Every sale looks here; where no rate holds, it reads nothing else.
create index commission_rates_in_force on shop.commission_rates (organization_id, last_day) where deleted_at is null;
create index commission_rates_start on shop.commission_rates (organization_id, start_date, id);

-- Who sold a line, where that is not just the seller of the sale. The shares of a line make 100 percent.
create table shop.line_sellers (
    organization_id uuid not null,
    sale_id     uuid not null,
    line        int not null check (line >= 0),
    -- The order in which they were named, which decides who gets a cent that cannot be divided.
    position    int not null check (position >= 0),
    member_id   uuid not null,
    share       numeric(5, 2) not null check (share > 0 and share <= 100),
    primary key (organization_id, sale_id, line, position)
);
call core.add_table('shop.line_sellers', 'select, insert');
alter table shop.line_sellers
    add constraint line_sellers_sale_id_fkey foreign key (organization_id, sale_id)
        references shop.sales (organization_id, id),
    add constraint line_sellers_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id);
create unique index line_sellers_member_id_unique on shop.line_sellers (organization_id, sale_id, line, member_id);

-- What a seller earns by a sale. Whoever changes it locks this row first.
create table shop.commission_shares (
    organization_id uuid not null,
    sale_id     uuid not null,
    member_id   uuid not null,
    branch_id   uuid not null,
    -- The number of the sale's receipt.
    number      text not null check (length(number) <= 64),
    -- When it is earned: at once, or as the money comes in. The setting at the sale decides.
    accrual     text not null check (accrual in ('at_sale', 'with_payment')),
    -- The seller's share of what was taken.
    base        numeric(18, 2) not null check (base > 0),
    -- All of it, and what is left of that after returns.
    full_amount numeric(18, 2) not null check (full_amount > 0),
    kept_amount numeric(18, 2) not null check (kept_amount >= 0),
    -- What is left of the sale, and what of that has been paid.
    total_kept  numeric(18, 2) not null check (total_kept >= 0),
    -- Below 0 once a payment was taken back after it had been given back for goods.
    money_kept  numeric(18, 2) not null,
    -- The sum of its entries.
    accrued     numeric(18, 2) not null check (accrued >= 0),
    primary key (organization_id, sale_id, member_id),
    constraint commission_shares_money_kept_check2 check (money_kept <= total_kept),
    -- With payments, what is kept times what is paid of it, rounded: no more than half a cent away.
    constraint commission_shares_accrued_check2 check (case
        when accrual = 'at_sale' then accrued = kept_amount
        when total_kept = 0 then accrued = 0
        else abs(accrued * total_kept - kept_amount * greatest(money_kept, 0)) * 200 <= total_kept end)
) with (fillfactor = 85);
call core.add_table('shop.commission_shares', 'select, insert, update');
alter table shop.commission_shares
    add constraint commission_shares_sale_id_fkey foreign key (organization_id, sale_id)
        references shop.sales (organization_id, id),
    add constraint commission_shares_member_id_fkey foreign key (organization_id, member_id)
        references core.members (organization_id, id),
    add constraint commission_shares_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id);

-- Which rate gave what for which line of the sale.
create table shop.commission_lines (
    organization_id uuid not null,
    sale_id     uuid not null,
    member_id   uuid not null,
    line        int not null check (line >= 0),
    basis       text not null check (basis in ('amount', 'extra_profit')),
    rate_id     uuid not null,
    percent     numeric(5, 2) not null check (percent > 0 and percent <= 100),
    -- The seller's share of the line in percent, and what the percentage is taken of.
    share       numeric(5, 2) not null check (share > 0 and share <= 100),
    base        numeric(18, 2) not null check (base > 0),
    amount      numeric(18, 2) not null check (amount > 0),
    -- What is left of both after returns.
    kept_base   numeric(18, 2) not null check (kept_base >= 0),
    kept_amount numeric(18, 2) not null check (kept_amount >= 0),
    primary key (organization_id, sale_id, member_id, line, basis)
);
call core.add_table('shop.commission_lines', 'select, insert');
grant update (kept_base, kept_amount) on shop.commission_lines to ${app_role};
alter table shop.commission_lines
    add constraint commission_lines_sale_id_fkey foreign key (organization_id, sale_id, member_id)
        references shop.commission_shares (organization_id, sale_id, member_id),
    add constraint commission_lines_rate_id_fkey foreign key (organization_id, rate_id)
        references shop.commission_rates (organization_id, id);
create index commission_lines_rate on shop.commission_lines (organization_id, rate_id);

-- A payment of commissions to a seller.
create table shop.commission_payouts (
    organization_id uuid not null,
    id          uuid not null,
    -- Counted by organisation.
    number      int not null check (number > 0),
    seller_id   uuid not null,
    -- The branch of all that is paid; null for several.
    branch_id   uuid,
    entries     int not null check (entries > 0),
    amount      numeric(18, 2) not null check (amount >= 0),
    -- The days on which it was earned.
    start_date  date not null,
    end_date    date not null check (end_date >= start_date),
    note        text check (length(note) <= 1000),
    paid_at     timestamptz not null,
    paid_on     date not null,
    paid_by     uuid not null,
    primary key (organization_id, id)
);
call core.add_table('shop.commission_payouts', 'select, insert');
alter table shop.commission_payouts
    add constraint commission_payouts_seller_id_fkey foreign key (organization_id, seller_id)
        references core.members (organization_id, id),
    add constraint commission_payouts_branch_id_fkey foreign key (organization_id, branch_id)
        references core.branches (organization_id, id),
    add constraint commission_payouts_paid_by_fkey foreign key (organization_id, paid_by)
        references core.members (organization_id, id);
create unique index commission_payouts_number_unique on shop.commission_payouts (organization_id, number);
create index commission_payouts_paid on shop.commission_payouts (organization_id, paid_at, id);
create index commission_payouts_of_seller on shop.commission_payouts (organization_id, seller_id, paid_at, id);

-- What was earned when, by a sale, by money that came in for it, or less by what was taken back. Rows are only ever added;
-- paying one out sets its payout, once.
create table shop.commissions (
    organization_id uuid not null,
    id          uuid not null,
    sale_id     uuid not null,
    seller_id   uuid not null,
    branch_id   uuid not null,
    kind        text not null check (kind in ('sale', 'payment', 'reversal', 'return')),
    amount      numeric(18, 2) not null check (amount <> 0),
    -- The payment of the debt or the return; null for the sale itself.
    cause_id    uuid,
    earned_on   date not null,
    created_at  timestamptz not null,
    created_by  uuid,
    payout_id   uuid,
    primary key (organization_id, id),
    constraint commissions_cause_id_check check ((kind = 'sale') = (cause_id is null))
) with (fillfactor = 90);
call core.add_table('shop.commissions', 'select, insert');
grant update (payout_id) on shop.commissions to ${app_role};
alter table shop.commissions
    add constraint commissions_sale_id_fkey foreign key (organization_id, sale_id, seller_id)
        references shop.commission_shares (organization_id, sale_id, member_id),
    add constraint commissions_payout_id_fkey foreign key (organization_id, payout_id)
        references shop.commission_payouts (organization_id, id);
-- Neither a sale nor what changes it afterwards is counted twice.
create unique index commissions_sale_id_unique on shop.commissions (organization_id, sale_id, seller_id, cause_id)
    nulls not distinct;
create index commissions_created on shop.commissions (organization_id, created_at, id);
create index commissions_earned on shop.commissions (organization_id, earned_on, branch_id);
create index commissions_of_seller on shop.commissions (organization_id, seller_id, earned_on, id);
create index commissions_pending on shop.commissions (organization_id, seller_id, earned_on, id) where payout_id is null;
create index commissions_payout on shop.commissions (organization_id, payout_id) where payout_id is not null;

-- Commissions are summed by seller as other figures of sales are.
alter table shop.sales_sums drop constraint sales_sums_dimension_check;
alter table shop.sales_sums
    add constraint sales_sums_dimension_check
        check (dimension in ('seller', 'category', 'product', 'payment', 'discount', 'commission'));
