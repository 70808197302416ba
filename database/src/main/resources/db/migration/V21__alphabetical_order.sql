-- Names sort as the organisation's language does. One order serves Persian, Russian and English, whose alphabets do not meet;
-- Uzbek has one of its own, because it counts sh, ch, oʻ and gʻ as letters after z.
create collation core.alphabetical (provider = icu, locale = 'fa-u-kr-arab-cyrl-latn');
create collation core.alphabetical_uz (provider = icu, locale = 'uz');

drop index shop.products_name;
drop index shop.products_category;
drop index shop.products_collection;
drop index shop.products_collection_name;
create index products_name on shop.products (organization_id, name collate core.alphabetical, id)
    where deleted_at is null;
create index products_name_uz on shop.products (organization_id, name collate core.alphabetical_uz, id)
    where deleted_at is null;
create index products_category on shop.products (organization_id, category_id, name collate core.alphabetical, id)
    where deleted_at is null;
create index products_category_uz on shop.products (organization_id, category_id, name collate core.alphabetical_uz, id)
    where deleted_at is null;
create index products_collection on shop.products
    (organization_id, collection_id, category_id, name collate core.alphabetical, id) where deleted_at is null;
create index products_collection_uz on shop.products
    (organization_id, collection_id, category_id, name collate core.alphabetical_uz, id) where deleted_at is null;
create index products_collection_name on shop.products (organization_id, collection_id, name collate core.alphabetical, id)
    where deleted_at is null;
create index products_collection_name_uz on shop.products
    (organization_id, collection_id, name collate core.alphabetical_uz, id) where deleted_at is null;
