-- What is stored by names that the API does not have any more gets those that it has.

create function pg_temp.renamed(fields jsonb, names jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(coalesce(names ->> key, key), value), '{}') from jsonb_each(fields)
$$;

-- Saved searches hold parameters of the list of tickets.
update desk.saved_searches set filter = pg_temp.renamed(filter,
    '{"requester": "user_id", "assignee": "assigned_to_id", "created_from": "start_date", "created_to": "end_date"}')
where jsonb_exists_any(filter, array['requester', 'assignee', 'created_from', 'created_to']);

update core.events set payload = pg_temp.renamed(payload, '{"total": "amount", "sold_at": "date"}')
where type = 'sale.recorded';
update core.events set payload = pg_temp.renamed(payload,
    '{"requester_id": "user_id", "assignee_id": "assigned_to_id"}')
where type in ('ticket.created', 'ticket.assigned');
update core.events set payload = pg_temp.renamed(payload, '{"author_id": "user_id"}')
where type = 'ticket.commented';
