-- An office may call its region better than the list that comes along does; two people may do so at once.
alter table region add column version integer not null default 1;
