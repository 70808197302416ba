-- A picture of what is broken is an answer without words.
alter table desk.comments drop constraint comments_body_check;
alter table desk.comments add constraint comments_body_check check (length(body) <= 20000);
