-- What names that show the same have in common, as NameKey of the application makes it; a test compares the two. Every name
-- that is unique is unique by it: docs/decisions/0027-names-as-keys.md.
create function core.name_key(name text) returns text
language plpgsql immutable strict parallel safe as $$
declare
    key text := name;
    zero text;
begin
    if name !~ '[^ -~]' then
        return btrim(regexp_replace(lower(replace(name, '`', '''') collate "C"), ' +', ' ', 'g'));
    end if;
    key := translate(key, U&'`´ʹʻʼʽʾʿˈ‘’‛′ꞌ“”„‟″\200C', repeat('''', 14) || repeat('"', 5) || ' ');
    -- A mark keeps small, circled and combined signs apart from what they are decomposed into.
    key := regexp_replace(key,
        '[ªº²³¹¼-¾ʰ-ʸˠ-ˤჼ\u1d2c-\u1d78\u1d9b-\u1dbf\u2070-\u209f\u2100-\u2125\u2127-\u2129\u212c-\u218f\u2460-\u24ff'
        '\u2c7c\u2c7d\u2d6f\u3192-\u319f\u3200-\u33ff\ua69c\ua69d\ua770\ua7f2-\ua7f9\uab5c-\uab69]', U&'\E000\\&', 'g');
    key := lower(normalize(key, nfkd) collate "und-x-icu");
    key := regexp_replace(key,
        '[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f'
        '\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]', '', 'g');
    key := translate(key, 'يىكڪةەہھаеорсхіјѕԛԝәος‐‑‒–—―−۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩',
        'ییککههههaeopcxijsqwəoσ-------01234567890123456789');
    -- Digits of other scripts are rare, so they are looked for first.
    if key ~ '[߀-߉०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯෦-෯๐-๙໐-໙༠-༩၀-၉႐-႙០-៩᠐-᠙᥆-᥏᧐-᧙᪀-᪉᪐-᪙᭐-᭙᮰-᮹᱀-᱉᱐-᱙꘠-꘩꣐-꣙꤀-꤉꧐-꧙꧰-꧹꩐-꩙꯰-꯹]' then
        foreach zero in array string_to_array('߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰', null) loop
            for digit in 0..9 loop
                key := replace(key, chr(ascii(zero) + digit), digit::text);
            end loop;
        end loop;
    end if;
    return btrim(regexp_replace(key,
        '[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]+', ' ', 'g'));
end
$$;

create function core.name_keys(names text[]) returns text[]
language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct core.name_key(name)), '{}') from unnest(names) name
$$;

-- The texts among the values of an object become their keys.
create function core.name_keys(named jsonb) returns jsonb
language sql immutable strict parallel safe as $$
    select coalesce(jsonb_object_agg(name,
        case jsonb_typeof(value) when 'string' then to_jsonb(core.name_key(value #>> '{}')) else value end), '{}')
    from jsonb_each(named) one (name, value)
$$;

-- Of names that now count as the same, the oldest stays as it is; each younger one gets the next free number: Lux, Lux (2).
create procedure pg_temp.number_doubles(numbered regclass, name_column text, scope text, longest int, living text)
language plpgsql as $$
declare
    double record;
    other text;
    is_taken boolean;
begin
    for double in execute format($query$
        select organization_id, id, name, scope
        from (select organization_id, id, %1$I as name, %2$s as scope,
                row_number() over (partition by organization_id, %2$s, core.name_key(%1$I) order by created_at, id) as place
            from %3$s where %4$s) one
        where place > 1 order by organization_id, name, id$query$, name_column, scope, numbered, living)
    loop
        for number in 2..100000 loop
            other := left(double.name, longest - length(number::text) - 3) || ' (' || number || ')';
            execute format($query$
                select exists (select 1 from %s where organization_id = $1 and %s = $2
                    and core.name_key(%I) = core.name_key($3) and %s)$query$, numbered, scope, name_column, living)
                into is_taken using double.organization_id, double.scope, other;
            exit when not is_taken;
        end loop;
        execute format($query$
            update %s set %I = $1, version = version + 1, updated_at = now()
            where organization_id = $2 and id = $3$query$, numbered, name_column)
            using other, double.organization_id, double.id;
    end loop;
end
$$;

call pg_temp.number_doubles('core.branches', 'name', 'organization_id', 200, 'deleted_at is null');
call pg_temp.number_doubles('core.roles', 'name', 'organization_id', 100, 'deleted_at is null');
call pg_temp.number_doubles('shop.categories', 'name', 'organization_id', 100, 'deleted_at is null');
call pg_temp.number_doubles('shop.collections', 'name', 'organization_id', 100, 'deleted_at is null');
call pg_temp.number_doubles('desk.teams', 'name', 'organization_id', 100, 'deleted_at is null');
call pg_temp.number_doubles('desk.ticket_categories', 'name', 'organization_id', 100, 'deleted_at is null');
call pg_temp.number_doubles('desk.assets', 'name', 'branch_id', 200, 'deleted_at is null');
call pg_temp.number_doubles('desk.canned_replies', 'name', 'organization_id', 100, 'deleted_at is null');
call pg_temp.number_doubles('desk.saved_searches', 'name', 'owner_id', 100, 'deleted_at is null');
call pg_temp.number_doubles('desk.working_calendars', 'name', 'organization_id', 100, 'deleted_at is null');
call pg_temp.number_doubles('shop.rolls', 'code', 'organization_id', 64, 'true');
drop procedure pg_temp.number_doubles;

drop index core.branches_name_unique;
drop index core.roles_name_unique;
drop index shop.categories_name_unique;
drop index shop.collections_name_unique;
drop index desk.teams_name_unique;
drop index desk.ticket_categories_name_unique;
drop index desk.assets_name_unique;
drop index desk.canned_replies_name_unique;
drop index desk.saved_searches_name_unique;
drop index desk.working_calendars_name_unique;
drop index shop.rolls_code_unique;
create unique index branches_name_unique on core.branches (organization_id, core.name_key(name)) where deleted_at is null;
create unique index roles_name_unique on core.roles (organization_id, core.name_key(name)) where deleted_at is null;
create unique index categories_name_unique on shop.categories (organization_id, core.name_key(name)) where deleted_at is null;
create unique index collections_name_unique on shop.collections (organization_id, core.name_key(name))
    where deleted_at is null;
create unique index teams_name_unique on desk.teams (organization_id, core.name_key(name)) where deleted_at is null;
create unique index ticket_categories_name_unique on desk.ticket_categories (organization_id, core.name_key(name))
    where deleted_at is null;
create unique index assets_name_unique on desk.assets (organization_id, branch_id, core.name_key(name))
    where deleted_at is null;
create unique index canned_replies_name_unique on desk.canned_replies (organization_id, core.name_key(name))
    where deleted_at is null;
create unique index saved_searches_name_unique on desk.saved_searches (organization_id, owner_id, core.name_key(name))
    where deleted_at is null;
create unique index working_calendars_name_unique on desk.working_calendars (organization_id, core.name_key(name))
    where deleted_at is null;
create unique index rolls_code_unique on shop.rolls (organization_id, core.name_key(code));

-- Tags and the values of custom fields are found by what they show, too.
alter table desk.tickets
    add column tag_keys text[] not null generated always as (core.name_keys(tags)) stored,
    add column field_keys jsonb not null generated always as (core.name_keys(fields)) stored;
drop index desk.tickets_tags;
drop index desk.tickets_fields;
create index tickets_tags on desk.tickets using gin (branch_id, tag_keys);
create index tickets_fields on desk.tickets using gin (field_keys jsonb_path_ops);
create or replace view desk.searched_tickets as
    select * from desk.tickets where organization_id = core.bound_organization();
