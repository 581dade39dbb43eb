-- What a newer program adds, and this one does not know.
create table farewell (id bigint generated always as identity primary key);
