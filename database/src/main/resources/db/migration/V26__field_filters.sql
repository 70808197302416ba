-- Saved searches filter by custom fields as the list of tickets does: "field": ["room=12"] instead of "field.room": ["12"].

update desk.saved_searches s set filter = renamed.filter
from (
    select searches.organization_id, searches.id,
        coalesce(jsonb_object_agg(parameters.name, content) filter (where key is null), '{}')
            || jsonb_strip_nulls(jsonb_build_object('field', jsonb_agg(key || '=' || value) filter (
                where key is not null and value <> ''))) as filter
    from desk.saved_searches searches
    cross join lateral (
        select entry.name, entry.content, coalesce(
            substring(entry.name from '^field\.(.+)$'), substring(entry.name from '^field\[(.+)\]$')) as key
        from jsonb_each(searches.filter) as entry (name, content)
    ) parameters
    left join lateral jsonb_array_elements_text(
        case when key is not null then content end) as given (value) on true
    group by searches.organization_id, searches.id
) renamed
where s.organization_id = renamed.organization_id and s.id = renamed.id
and exists (
    select from jsonb_object_keys(s.filter) as parameter (name)
    where parameter.name like 'field.%' or parameter.name like 'field[%');
