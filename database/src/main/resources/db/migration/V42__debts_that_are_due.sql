-- What is left of every part of every open debt: what comes in covers the earliest part first. The window has all that reports
-- filter by, so that PostgreSQL filters before it sums.
create view shop.debt_parts with (security_invoker = true) as
    select organization_id, id, branch_id, seller_id, customer_id, due_on, true as is_first, remaining as amount
    from shop.debts where due_on is not null and not has_plan
    union all
    select organization_id, id, branch_id, seller_id, customer_id, part_due_on, part_due_on = due_on,
        least(part_amount, upto - covered)
    from (select d.organization_id, d.id, d.branch_id, d.seller_id, d.customer_id, d.due_on, i.due_on as part_due_on,
            i.amount as part_amount, d.total - d.remaining as covered, sum(i.amount) over (
                partition by d.organization_id, d.branch_id, d.seller_id, d.customer_id, d.id order by i.line) as upto
        from shop.debts d
        join shop.debt_installments i on i.organization_id = d.organization_id and i.debt_id = d.id
        where d.due_on is not null and d.has_plan) parts
    where upto > covered;
grant select on shop.debt_parts to ${app_role};

-- The same, summed by the day on which it is due. Rows add up: whatever changes what is left writes by how much, so nobody waits
-- for a sum, and a job folds the rows of a day into one. docs/decisions/0028-debts.md
create table shop.debt_dues (
    organization_id uuid not null,
    due_on      date not null,
    branch_id   uuid not null,
    id          uuid not null,
    -- The debts whose first part that is not covered is due on this day.
    debts       int not null,
    amount      numeric(18, 2) not null,
    primary key (organization_id, due_on, branch_id, id) include (debts, amount)
);
call core.add_table('shop.debt_dues', 'select, insert, delete');
insert into shop.debt_dues (organization_id, due_on, branch_id, id, debts, amount)
    select organization_id, due_on, branch_id, gen_random_uuid(), count(*) filter (where is_first), sum(amount)
    from shop.debt_parts group by organization_id, due_on, branch_id;

-- A list counts its rows without what only adds names to them, which PostgreSQL leaves out if it is an outer join to a unique
-- key of all rows.
create or replace view shop.searched_debts as
    select d.*, c.name as customer_name, c.phone as customer_phone, c.search_text
    from shop.debts d left join shop.customers c on c.organization_id = d.organization_id and c.id = d.customer_id
    where d.organization_id = core.bound_organization();
drop index shop.debts_sale_id_unique;
create unique index debts_sale_id_unique on shop.debts (organization_id, sale_id);

-- The commissions of a day in the order of the list.
create index commissions_earned_in_order on shop.commissions (organization_id, earned_on, id) include (branch_id);
drop index shop.commissions_earned;
alter index shop.commissions_earned_in_order rename to commissions_earned;
