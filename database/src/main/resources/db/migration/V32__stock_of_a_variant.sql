-- What all branches have of a size is looked up for each size that a list of products shows.
create index stock_balances_variant on shop.stock_balances (organization_id, variant_id);
