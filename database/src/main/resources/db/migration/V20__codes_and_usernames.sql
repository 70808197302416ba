-- What usernames that look alike have in common: letters of other alphabets that look like Latin ones, wide letters, digits of
-- any script. A username is found and is unique by it, whatever keyboard it is typed on.
create function core.username_key(username text) returns text language sql immutable parallel safe as $$
    select translate(lower(normalize(username, nfkc) collate "und-x-icu"),
        'авекмнорстухіїјѕԁԛԝһӏёαβεικμνορτυχζıيىےكڪةەہھ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩',
        'abekmhopctyxiijsdqwhleabeikmvoptyxziیییککهههه01234567890123456789')
$$;

drop index core.members_username_unique;
create unique index members_username_unique on core.members (organization_id, core.username_key(username))
    where deleted_at is null;
update core.sign_in_attempts set username = core.username_key(username) where username <> core.username_key(username);

-- Codes without what a scanner or a copied text adds to them. Where two would become one, both stay as they are.
create function pg_temp.plain_code(code text) returns text language sql immutable as $$
    select nullif(btrim(translate(regexp_replace(regexp_replace(normalize(code, nfkc),
        '[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]', '', 'g'), '\s+', ' ', 'g'),
        '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩‐‑‒–—―−', '01234567890123456789-------')), '')
$$;
update shop.products p set barcode = pg_temp.plain_code(barcode)
    where barcode <> coalesce(pg_temp.plain_code(barcode), '') and not exists (
        select 1 from shop.products o where o.organization_id = p.organization_id and o.id <> p.id
            and o.barcode is not null and pg_temp.plain_code(o.barcode) = pg_temp.plain_code(p.barcode));
update shop.products p set sku = pg_temp.plain_code(sku)
    where sku <> coalesce(pg_temp.plain_code(sku), '') and not exists (
        select 1 from shop.products o where o.organization_id = p.organization_id and o.id <> p.id
            and o.sku is not null and pg_temp.plain_code(o.sku) = pg_temp.plain_code(p.sku));
update shop.variants v set barcode = pg_temp.plain_code(barcode)
    where barcode <> coalesce(pg_temp.plain_code(barcode), '') and not exists (
        select 1 from shop.variants o where o.organization_id = v.organization_id and o.id <> v.id
            and o.barcode is not null and pg_temp.plain_code(o.barcode) = pg_temp.plain_code(v.barcode));
