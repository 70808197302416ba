-- Files keep the names that people gave them; file systems know none longer than 255.
alter table core.files drop constraint files_name_check;
alter table core.files add constraint files_name_check check (length(name) between 1 and 255);
