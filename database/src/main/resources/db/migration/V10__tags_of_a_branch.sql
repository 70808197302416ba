-- A tag of one branch is found by both at once: tags alone may stand in all branches, and a branch has many other tickets.
create extension if not exists btree_gin;
drop index desk.tickets_tags;
create index tickets_tags on desk.tickets using gin (branch_id, tags);
