-- A kept answer is given again only to a caller with the same rights; with others the record is read again.
alter table core.idempotency_keys add column rights_hash bytea;
