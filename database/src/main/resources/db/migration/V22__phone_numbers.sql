-- A member's phone_number is called so everywhere: a refusal takes the name of a field from its index.
alter table core.members rename column phone to phone_number;
alter index core.members_phone_unique rename to members_phone_number_unique;
