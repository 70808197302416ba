-- An attempt to sign in is counted before its password is checked, and by the device that makes it.
alter table core.sign_in_attempts
    add column device text,
    alter column success drop not null;
comment on column core.sign_in_attempts.success is 'null while the password is being checked';
comment on column core.sign_in_attempts.device is 'a device on which the member has signed in before; null for any other';
grant update (success) on core.sign_in_attempts to ${app_role};
