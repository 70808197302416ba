-- Text as searches see it: what SearchText.fold of the application does, for migrations. A test compares the two.
create function core.folded(original text) returns text
language plpgsql immutable strict parallel safe as $$
declare
    folded text := regexp_replace(replace(original, U&'\200C', ' '), '[''`´ʹʻʼʽʾʿˈ‘’‛′＇ꞌ]', '', 'g');
begin
    folded := lower(normalize(folded, nfkc) collate "und-x-icu");
    folded := normalize(replace(replace(folded, 'й', 'y'), 'ў', 'o'), nfkd);
    folded := regexp_replace(folded,
        '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f'
        '\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1abd\u1dc0-\u1df9\u1dfb-\u1dff\u20d0-\u20dc'
        '\u20e1\u20e5-\u20f0\u2de0-\u2dff\u3099\u309a\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f'
        '\u00ad\u0600-\u0605\u061c\u06dd\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]',
        '', 'g');
    folded := translate(folded,
        'يىےكڪةەۀھہٱؤئ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩абвгғдежзикқлмнопрстуфхҳыэıəøςءъь',
        'یییککهههههاوی01234567890123456789abvggdejzikqlmnoprstufxhieiaoσ');
    folded := replace(replace(replace(replace(replace(replace(replace(
        folded, 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sh'), 'ю', 'yu'), 'я', 'ya'), 'ß', 'ss');
    folded := regexp_replace(folded, '(?<=\d)\s*[×x*]\s*(?=\d)', 'x', 'g');
    folded := regexp_replace(folded, '(?<=\d)[,٫](?=\d)', '.', 'g');
    folded := regexp_replace(folded, '(?<!\d)\.|\.(?!\d)', ' ', 'g');
    return btrim(regexp_replace(folded collate "und-x-icu", '[^[:alnum:].]+', ' ', 'g'));
end
$$;

alter table desk.assets add column search_text text not null default '';
update desk.assets set search_text = core.folded(concat_ws(' ', name, code, place));

-- A search for a sale looks at its note, too.
update shop.sales
    set customer_text = nullif(concat_ws(' ', nullif(core.folded(customer_name), ''),
        nullif(regexp_replace(core.folded(customer_phone), '\D', '', 'g'), ''), nullif(core.folded(note), '')), '')
    where note is not null or customer_text ~ '[ەےڪςʾʿˈꞌ]';

-- Letters that were not folded before. Rows that never held one are left alone.
update core.members set search_text = core.folded(search_text) where search_text ~ '[ەےڪςʾʿˈꞌ]';
update shop.products set search_text = core.folded(search_text) where search_text ~ '[ەےڪςʾʿˈꞌ]';
update desk.ticket_documents
    set words = array_to_tsvector(array(
        select distinct translate(word, 'ەےڪςʾʿˈꞌ', 'هیکσ') from unnest(tsvector_to_array(words)) word
        where translate(word, 'ʾʿˈꞌ', '') <> ''))
    where words::text ~ '[ەےڪςʾʿˈꞌ]';
insert into desk.ticket_words (organization_id, word)
    select distinct organization_id, translate(word, 'ەےڪςʾʿˈꞌ', 'هیکσ') from desk.ticket_words
    where word ~ '[ەےڪςʾʿˈꞌ]'
    on conflict do nothing;
delete from desk.ticket_words where word ~ '[ەےڪςʾʿˈꞌ]';
