-- What lists search in. Under row-level security PostgreSQL uses an index only for operators that it knows to tell nothing
-- of other rows, and neither LIKE and likeness nor the comparison of numerics are among them: a search would read every
-- product. These views are checked as their owner, for whom the policies do not hold, and hold the same condition
-- themselves.

create view shop.searched_products as
    select * from shop.products where organization_id = core.bound_organization();

create view shop.searched_variants as
    select * from shop.variants where organization_id = core.bound_organization();

grant select on shop.searched_products, shop.searched_variants to ${app_role};
