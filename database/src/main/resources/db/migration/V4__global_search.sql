-- What the global search looks in: sales by their customer and number, members by name, username and phone, products by how
-- their text begins. The texts are folded by the application, like those of products.

alter table shop.sales add column customer_text text;
alter table core.members add column search_text text not null default '';

-- Rows from before. The application folds more finely whenever it writes a member.
create function pg_temp.fold(original text) returns text language sql immutable as $$
    select btrim(regexp_replace(
        translate(
            replace(replace(replace(replace(replace(replace(replace(
                lower(normalize(original, nfkc)),
                'щ', 'sh'), 'ш', 'sh'), 'ч', 'ch'), 'ц', 'ts'), 'ю', 'yu'), 'я', 'ya'), 'ё', 'e'),
            'абвгғдежзийкқлмнопрстуўфхҳыэيىكةأإآ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩ъь''ʻʼ‘’`´',
            'abvggdejziykqlmnoprstuofxhieییکهااا01234567890123456789'),
        '[^[:alnum:]]+', ' ', 'g'))
$$;
update core.members
    set search_text = pg_temp.fold(full_name || ' ' || username || ' ' || coalesce(phone, '') || ' ' || coalesce(email, ''));
update shop.sales
    set customer_text = btrim(pg_temp.fold(coalesce(customer_name, '')) || ' '
        || replace(pg_temp.fold(coalesce(customer_phone, '')), ' ', ''))
    where customer_name is not null or customer_phone is not null;

-- Most sales name no customer and cost nothing here.
create index sales_customer on shop.sales using gin (customer_text gin_trgm_ops) where customer_text is not null;
-- A receipt is asked for by its last digits.
create index sales_counter on shop.sales (organization_id, split_part(number, '-', 3), sold_at);
create index members_search on core.members using gin (search_text gin_trgm_ops);
-- Whatever is typed first is the beginning of a name; two letters are too few for trigrams.
create index members_beginning on core.members (organization_id, left(search_text, 40) text_pattern_ops)
    where deleted_at is null;
create index products_beginning on shop.products (organization_id, left(search_text, 40) text_pattern_ops)
    where deleted_at is null;

-- Searched under row-level security: see V3.
create view shop.searched_sales as
    select organization_id, id, number, branch_id, customer_name, customer_phone, customer_text, sold_at, total
    from shop.sales where organization_id = core.bound_organization();

create view core.searched_members as
    select organization_id, id, username, full_name, phone, branch_id, search_text, deleted_at
    from core.members where organization_id = core.bound_organization();

grant select on shop.searched_sales, core.searched_members to ${app_role};
