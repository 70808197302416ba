-- The list of a collection is walked in its order by name: with the category before the name, a page of a large collection
-- had to be picked out of all products. Both serve the count.
create index products_collection_name on shop.products (organization_id, collection_id, name, id)
    where deleted_at is null;
