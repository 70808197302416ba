-- A saved search is a filter, not a store: its parameters fit into a few kilobytes. What was larger is deleted.
update desk.saved_searches set deleted_at = coalesce(deleted_at, now()), filter = '{}', version = version + 1
where octet_length(filter::text) > 8192;
alter table desk.saved_searches
    drop constraint saved_searches_filter_check,
    add constraint saved_searches_filter_check check (octet_length(filter::text) <= 8192);

-- What a list shows of the changes of an audit entry: of long values only the beginning, marked with 'is_cut'.
create function core.beginning(value jsonb) returns jsonb
language sql immutable strict parallel safe as $$
    select case when length(value #>> '{}') <= 500 then value else to_jsonb(left(value #>> '{}', 500) || '…') end
$$;

create function core.brief_changes(changes jsonb) returns jsonb
language sql immutable strict parallel safe as $$
    select case when length(changes::text) <= 2500 then changes else (
        select jsonb_object_agg(name, case
            when length(change::text) <= 2500 then change
            else jsonb_build_object('old', core.beginning(change -> 'old'), 'now', core.beginning(change -> 'now'),
                'is_cut', true) end)
        from jsonb_each(changes) one (name, change)) end
$$;

-- Places in an order stay far from the largest number, so that what is put behind others has one, too.
do $$
declare
    ordered text;
begin
    foreach ordered in array array['shop.categories', 'desk.ticket_categories', 'desk.saved_searches', 'desk.checklist_items']
    loop
        execute format('update %s set position = greatest(-1000000, least(position, 1000000))'
            ' where position not between -1000000 and 1000000', ordered);
        execute format('alter table %s add constraint %I check (position between -1000000 and 1000000)',
            ordered, split_part(ordered, '.', 2) || '_position_check');
    end loop;
end
$$;
