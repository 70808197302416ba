-- What was sold on the days that are not summed yet; without it their lines were looked for in every product.
create index sale_lines_day on shop.sale_lines (organization_id, sold_on);

-- Payments know their day and branch as lines do; each was looked up by its sale.
alter table shop.sale_payments add column branch_id uuid, add column sold_on date;
update shop.sale_payments p set branch_id = s.branch_id, sold_on = s.sold_on
from shop.sales s
where s.organization_id = p.organization_id and s.id = p.sale_id;
alter table shop.sale_payments alter column branch_id set not null, alter column sold_on set not null;
create index sale_payments_day on shop.sale_payments (organization_id, sold_on);

-- A month that is not over, or not whole in what is asked for, is read in thirds and not in thirty days.
alter table shop.sales_sums drop constraint sales_sums_period_check;
alter table shop.sales_sums add constraint sales_sums_period_check check (period in ('day', 'third', 'month'));
alter table desk.ticket_sums drop constraint ticket_sums_period_check;
alter table desk.ticket_sums add constraint ticket_sums_period_check check (period in ('day', 'third', 'month'));

create function pg_temp.third(day date) returns date language sql immutable as
    $$select date_trunc('month', day::timestamp)::date + 10 * least((extract(day from day)::int - 1) / 10, 2)$$;

insert into shop.sales_sums (organization_id, branch_id, period, starts_on, dimension, key, receipts, quantity, list_amount,
    total, discount, profit, cost, director_profit)
select s.organization_id, branch_id, 'third', pg_temp.third(starts_on), dimension, key, sum(receipts), sum(quantity),
    sum(list_amount), sum(total), sum(discount), sum(profit), sum(cost), sum(director_profit)
from shop.sales_sums s
join shop.sales_summed d on d.organization_id = s.organization_id and s.starts_on < pg_temp.third(d.through + 1)
where period = 'day'
group by 1, 5, 4, 2, 6
order by 1, 5, 4, 2, 6;

insert into desk.ticket_sums (organization_id, branch_id, period, starts_on, dimension, category_id, priority, status,
    assignee_id, opened, answered, answer_seconds, answer_promised, answer_late, solved, solve_seconds, solve_promised,
    solve_late, closed, rated, stars)
select s.organization_id, branch_id, 'third', pg_temp.third(starts_on), dimension, category_id, priority, status,
    assignee_id, sum(opened), sum(answered), sum(answer_seconds), sum(answer_promised), sum(answer_late), sum(solved),
    sum(solve_seconds), sum(solve_promised), sum(solve_late), sum(closed), sum(rated), sum(stars)
from desk.ticket_sums s
join desk.ticket_summed d on d.organization_id = s.organization_id and s.starts_on < pg_temp.third(d.through + 1)
where period = 'day'
group by 1, 5, 4, 2, 6, 7, 8, 9
order by 1, 5, 4, 2, 6, 7, 8, 9;

drop function pg_temp.third(date);
