-- Every sale looks for promotions and commission rates, and mostly finds none for a category. What is in a function of
-- PL/pgSQL costs nothing until it is called; in the query itself, it would be prepared each time.

-- A category and those below it.
create function shop.categories_below(organization uuid, category uuid) returns uuid[] language plpgsql stable as $$
begin
    return array(
        with recursive below as (
            select category as id
            union
            select c.id from shop.categories c join below b on c.parent_id = b.id where c.organization_id = organization)
        select id from below);
end $$;

-- Products that are named themselves or by their sizes.
create function shop.products_of(organization uuid, products uuid[], variants uuid[]) returns uuid[]
language plpgsql stable as $$
begin
    return products || array(
        select v.product_id from shop.variants v where v.organization_id = organization and v.id = any(variants));
end $$;

-- The categories of products and those above them.
create function shop.categories_of(organization uuid, products uuid[]) returns uuid[] language plpgsql stable as $$
begin
    return array(
        with recursive above as (
            select p.category_id as id from shop.products p where p.organization_id = organization and p.id = any(products)
            union
            select c.parent_id from shop.categories c join above a on c.id = a.id
            where c.organization_id = organization and c.parent_id is not null)
        select id from above);
end $$;
