-- What was lent and what was paid of it are summed by day as sales are. docs/decisions/0008-sales-sums.md
alter table shop.sales_sums drop constraint sales_sums_dimension_check;
alter table shop.sales_sums
    add constraint sales_sums_dimension_check check (dimension in
        ('seller', 'category', 'product', 'payment', 'discount', 'commission', 'debt', 'debt_payment'));
create index debts_day on shop.debts (organization_id, incurred_on, branch_id);

-- Days that are summed already do not know them yet.
insert into shop.sales_reopened (organization_id, branch_id, day)
    select distinct d.organization_id, d.branch_id, d.day
    from (select organization_id, branch_id, incurred_on as day from shop.debts
        union all
        select organization_id, branch_id, paid_on from shop.debt_payments) d
    join shop.sales_summed s on s.organization_id = d.organization_id and d.day <= s.through
    on conflict do nothing;
